"""What can be computed exactly from figures that stand for many values: ranges, dates, systems of relations.

Nothing here gives a verdict; ``evaluate`` asks these modules over which values 「20项 of 34项」 can range.
"""
