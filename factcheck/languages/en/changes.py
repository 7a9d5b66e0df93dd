"""Which English words tell of a change, a share or an extreme?

"increased 4% to $638.3 million, up from $615 million": rules ask for ideas by name.
"""

from __future__ import annotations

_CUES = {
    "up": """rose|rise|rises|risen|rising|increase|increased|increases|increasing|grew|grow|grows|grown|
        growing|growth|up|gain|gained|gains|climbed|jumped|surged|soared|higher|advanced|expanded|added|
        rebounded|raised|raise|accelerated|quickened|exceeding|above|higher than|greater than|more than|jump|surge|climb|
        appreciated|advance|lifted|lifting|raising|boosting|climbing|jumping|surging|boosted|hiked|swelled|rallied""",
    "down": """fell|fall|falls|fallen|falling|decline|declined|declines|declining|decrease|decreased|
        decreases|decreasing|drop|dropped|drops|down|lower|lost|slipped|slid|shrank|shrink|shrinks|shrinking|cuts|plunged|tumbled|
        contracted|reduced|cut|dipped|plummeted|narrowed|lowered|reduction|below|depreciated|sank|eased|
        trimmed|slashed|reduce|softened|weakened|retreated|dwindled|slowed|cooled|moderated|decelerated|
        abated|subsided|cutting|lowering|slipping|sliding|dropping|dipping|tumbling|plunging|
        trimming|reducing""",
    "either": "improved|improving|improvement|improves|changed|moved|widened|worsened|deteriorated|a change",
    "counted-so-far": "reporting|counted|tallied",
    "still": """growth rate|growth rates|average growth|average annual growth|compound annual growth|
        per year|annual growth rate|up to|as low as|cut-off|break down|lower end|higher end|increases in|
        a lower|higher-end|contributed|percentage points of growth|
        end up|ends up|ended up|set up|sets up|made up|make up|makes up|back up|look up|start up|
        fall outside|falls outside|fall within|falls within|fall under|falls under|
        fall into|falls into""",
    # a noun of change whose verb says where it goes: "the increase went from 20% to 12%"
    "change-as-thing": """growth|increase|increases|gain|gains|rise|rises|decline|declines|decrease|drop|drops|fall|
        cut|reduction|jump|surge|advance|growing|rising|falling|declining|higher|lower""",
    "other-verb": """was|were|is|are|went|go|goes|revised|brought|saw|took|deepened|steepened|pushed|sent|drove|
        helped|turned|came|remained|stood|left|kept|made|led|worsened|widened|changed|moved|shifted|swung""",
    # what a figure is compared with that is not what it was before (strangers.py)
    "compared-with": "compared to|compared with|versus|vs|against|relative to|as against",
    "from": "from",
    "same-again": "level|levels|figure|total|number|amount|value|rate|estimate|reading|result|results|report",
    "landmark-mean": "average|averaged|mean|median",
    "landmark": """record|low|lows|high|highs|peak|trough|
        issue price|offer price|offering price|ipo price|budget|budgeted|target|targeted|estimate|estimates|
        projection|projections|projected|forecast|forecasts|guidance|consensus|street|expected|expectations|
        preliminary|planned|analysts|rival|rivals|goal""",
    "landmark-after": """when|guidance|consensus|budgeted|expected|forecast|projected|predicted|promised|pledged|
        had announced|target|targeted|estimate|estimated|at their peak|at its peak|at the peak|peak|
        before the war|before the pandemic|before the crisis|before the election|pre-pandemic|pre-war""",
    "of-place": "in|for|at|among|across|within|on",
    "of-period": """the|its|our|their|a|same|prior|previous|preceding|comparable|corresponding|first|second|third|
        fourth|final|last|latest|year-earlier|prior-year|fiscal|full|whole|that|this|three|six|nine|twelve|
        early|late|mid|end|beginning|start|close|of|year-ago|like|then""",
    "period": """year|years|quarter|quarters|month|months|week|weeks|day|days|half|period|season|session|
        decade|ago|earlier|yesterday|time|end""",
    "session": "day|session|yesterday|close|closing|Monday|Tuesday|Wednesday|Thursday|Friday",
    "market": """shares|stock|stocks|oil|crude|brent|gold|silver|copper|bitcoin|ether|pound|sterling|euro|yen|
        dollar|yield|yields|futures|rupee|rouble|ruble|yuan""",
    "way-from": "up|down|higher|lower|increase|decrease|rise|drop|fall|decline|jump|rising|falling|declining|increasing",
    # a rate has its own base behind it: "down 41% since 2019", "a 3% increase on the second half"
    "own-base": """since|this year|this month|this week|so far|year to date|on a|on the|on its|from the|from its|
        against the|against a|over two years|over three years|over five years|over a decade|over the past|
        over the last|in the past|in the last|in two years|in three years|in five years|in a month|
        in a week|in a year""",
    "and-then": "and|but|while|whereas|though|although",
    "same-time": "same|comparable|corresponding",
    "back-then": "after|following|having",
    "clause-joining": "and|while|with|but|whereas|as",
    "move-goal": "to|at",
    "move-start-not": """apart from|derived from|aside from|from time to time|from a low of|from a high of|
        from a peak of|from a record|from a record high of|from its peak of|from a record low of|from lows of|
        from highs of""",
    "move-goal-next": "to|at|reaching|totaling|totalling|reached",
    "move-goal-last": """to|to reach|to a record|to a total of|to approximately|to about|reaching|to close at|to end at|
        to finish at|to settle at|closing at|ending at|to stand at|to just|to around|to some|to only""",
    "move-start": """from|compared to|compared with|as compared to|as compared with|versus|vs|against|
        up from|down from|relative to""",
    # a range moves nothing: "values outside the range from 0.0 to 1.0"
    "range-start": "range from|ranges from|ranged from|ranging from|anywhere from|interval from|scale from",
    # "from the previous week's level of 231,000": long words lead to a start
    "step-end": "it of|year of|years of|quarter of|month of|week of|period of|season of",
    "move-start-end": "of|s|a revised|an adjusted|the revised|the|a|an",
    "move-base": "year-earlier|prior-year",
    "measured-against": "from|compared to|compared with|versus|over|than|against",
    "move-filler": """by|of|about|approximately|around|an|a|additional|some|just|roughly|another|was|were|
        nearly|the|and|that|it|they|which|also|its|their|has|have|been|this|is|are|which""",
    # words behind a figure: "a 3% increase", "12% more than the 5,000", "for the three months ended"
    "article": "a|an",
    "move-to": "to|in to|on to|at to|by to",
    "bringing": "will bring|will take|will raise|will lift|brings|brought|takes|took|would bring|would take",
    # "doubled to 704 from 352"; "a threefold increase" is to three times what it was
    "multiplied": """doubled|tripled|quadrupled|halved|doubling|tripling|quadrupling|halving|doubles|triples|
        double|triple|quadruple""",
    "from-first": "from an original|from the original|from an initial|from the initial|from just|from only|from some",
    "times-the": """the|as many as the|as much as the|as high as the|as large as the|as big as the|that of the|
        its|as many as|as much as""",
    "doublings": "twofold|threefold|fourfold|fivefold|sixfold|sevenfold|eightfold|ninefold|tenfold|fold",
    # "added $140 million to revenue, which rose": some of it
    "adding": "added|adding|adds|add|contributed",
    "added-to": """to revenue|to revenues|to sales|to net sales|to earnings|to profit|to profits|to costs|to growth|
        to expenses|to results|to income|to net income|to debt|to backlog|to spending|to output|to gdp""",
    # a step has its own time: "grew by 412,000 in the quarter"
    "own-period": """in the quarter|during the quarter|over the quarter|in the month|during the month|
        over the month|in the week|during the week|this week|this month|this quarter|on the month|
        on the quarter|on the week|in the first quarter|in the second quarter|in the third quarter|
        in the fourth quarter|sequentially""",
    "up-after": """increase|rise|jump|growth|improvement|uptick|surge|advance|expansion|
        year-over-year increase|year-on-year increase|annual increase|annual rise|net increase|hike|
        quarterly increase|monthly increase|uplift""",
    "down-after": """decrease|decline|drop|fall|reduction|cut|dip|slump|plunge|contraction|
        year-over-year decrease|year-on-year decrease|annual decrease|annual decline|annual fall|
        net decrease|year-over-year decline|year-on-year decline|slide|discount""",
    "higher-alone": "higher|more",
    "lower-alone": "lower|less|fewer",
    "of-subject": "in|of",
    "more-after": "more than|higher than|greater than|above|up on|larger than|better than|ahead of|stronger than",
    "less-after": "less than|fewer than|lower than|below|down on|smaller than|worse than|short of|weaker than",
    # what is compared once more is still the figure told first: "but was 9% below the 1.45 billion"
    "compared-again": """and|but|and was|but was|and still|but still|but is|and is|and are|but are|but were|and were|
        and stands|and remains|and remained|and stood|but remains|but remained""",
    "moved-again": """and up|and down|but up|but down|and was up|and was down|but was up|but was down|and is up|
        and is down|but is up|but is down|and are up|and are down|and were up|and were down|still down|still up""",
    # the dollar rises where more yen are paid for it
    "per-currency": """per dollar|to the dollar|a dollar|per euro|to the euro|per pound|to the pound|per us dollar|
        against the dollar|against the euro|against the pound""",
    "numbered": "level|tier|grade|category|stage|phase|step|rank|number|division",
    "move-by": "by",
    "again-named": "it|them|this|that|these|those|the total|its total|the figure|the number|the rate|the price",
    "move-by-not": """driven by|led by|followed by|offset by|helped by|caused by|supported by|boosted by|
        accompanied by|impacted by|affected by|adjusted by|divided by|fueled by|fuelled by|aided by|
        hurt by|owned by|held by|funded by|weighed down by|multiplied by|dragged down by|
        reported by|produced by|used by|made by|paid by|published by|required by""",
    "period-after": "ended|ending|to|through|until|ago|earlier|later|period|average|high|low|plan",
    "period-before": """in the|for the|over the|during the|the past|the last|the first|the next|within|
        over|past|last|first|next|after|in just|in under|for""",
    "or-by": "or by|or by about|or by nearly",
    "this-time": "this year|this quarter|this month|now|currently",
    "other-time": """last year|last quarter|last month|a year ago|a year earlier|previously|prior|previous|
        earlier|next year|next quarter|next month""",
    "ended-run": "previously|before|ended|ending|end|snapped|snapping|broke|breaking|after",
    "planned": "expects|expect|expected|forecast|plans|planned|target|would|will",
    "move-compared": "higher than|greater than|more than|exceeding|above|below",
    "gain": "net income|profit|profits|earnings|gain|surplus|provided|inflow|positive",
    "multiple-of": "the|of the|its|of its",
    "ends-with-or": "or|or about|or nearly|or almost",
    "in-other-words": "or|or about|or approximately|or nearly|or by|or roughly|or an increase of",
    "lowest": "lowest|minimum|a low of",
    "mean-of": "average|averaged|mean",
    "highest": "highest|maximum|a high of",
    "takes-up": """accounting for|representing|or|or about|or approximately|making up|equivalent to|
        which is|equal to|giving it|giving them|or just over|or just under|or almost|or around|or some|
        or more than""",
    "share-rate": "rate of|a rate of|a share of|rate was|rate is|completion rate|pass rate|rate",
    "share-filler": "the|of|its|our|their|about|approximately|nearly|some|a|an|was|is|to|or",
    "share-noun-after": "of",
    "share-announced": "of which|of whom|of these|of them|of those|out of",
    "too-common": """total|company|group|year|quarter|month|more|than|approximately|nearly|about|million|
        billion""",
    "counted-rate": "pass rate|compliance rate|completion rate|success rate",
    "weighted": "average|weighted|revenue|investment|area",
    "one-total": "total|outstanding",
    "others-total": "their|his|her|industry|market|national",
    "expected": """expected|estimate|estimates|estimated|forecast|forecasts|consensus|analysts|
        expectations|guidance|target""",
    "ranked": "rank|ranked|ranking|place|position|spot|seed",
    "one-each": "respectively",
    "of-all": """of the|of all|of our|of its|among the|among|out of|survey of|poll of|sample of|study of|
        review of|surveyed""",
    "rate-behind": """approval rate|success rate|response rate|pass rate|hit rate|win rate|completion rate|
        conviction rate|acceptance rate|occupancy rate|participation rate|majority|turnout""",
    "of-after": "of|of the|of its|of our|of their|of all|of all the|of a total of|of a total",
    "of-another": """value|price|increase|growth|decline|decrease|rise|fall|change|cost|costs|proceeds|it|
        them|from|difference""",
    "k-of-n": "of|of the|out of|out of the|out of a total of|of a total of|of its|of our|of their|of all",
    "held": "held|owned",
    "shareholding": "stake|shareholding|holding|voting rights|outstanding shares",
    "region": "national|nationwide|global|worldwide|world|country|nation|industry",
    "shares-listed": "split|accounted for|account for|respectively",
    "day": "day|days",
    "told-share": """accounts for|accounted for|accounting for|represents|represented|representing|makes up|
        made up|making up""",
    # "represents 150% of base salary" is no share
    "part-of": "accounts for|accounted for|accounting for|makes up|made up|making up|make up|account for",
    "bounded-rate": """pass rate|graduation rate|unemployment rate|jobless rate|vacancy rate|literacy rate|
        success rate|survival rate|mortality rate|turnout|approval rating|market share|gross margin|
        win rate""",
    "may-exceed": """plan|target|budget|increase|growth|decrease|decline|rise|return|more than|income|earnings|
        profit|profits|equity|gdp|assets|cash|debt|par|cost|costs|revenue|sales|last year|year ago|gain|
        premium|improvement|drop|reduction|jump|profit|quota|capacity|forecast|expectations""",
    "range-to": "-|–|—|through",
    "span-start": "temperature|temperatures|won|beat|lost|score|win|defeat|victory|by|changed",
    "remaining": "the remaining|the other|the rest|remaining",
    "stake": """stake|shares|interest|equity|ownership|company|kept|keep|sell|sold|buy|bought|acquire|
        acquired|own|owns|owned|hold|holds|held""",
    "may-be-negative": """profit|profits|income|earnings|ebit|ebitda|loss|losses|cash|margin|eps|return|
        results|equity|per share""",
    "turn": "but|while|except|only|however|although|despite",
    "loss": "loss|losses|deficit|negative|net cash used|outflow",
    "constant-prices": """constant currency|constant-currency|real terms|in real terms|constant prices|
        adjusted for inflation|inflation-adjusted|organic|organically|comparable|gdp|real growth|
        pro forma|same-store|same store|like-for-like|on a comparable basis|excluding|adjusted for|
        adjusting for the""",
    "against-last-year-after": """year-on-year|year on year|year-over-year|year over year|a year earlier|
        a year ago|prior year|previous year|last year|prior-year|yoy""",
    "against-last-month-after": """month-on-month|month on month|sequentially|quarter-on-quarter|
        quarter over quarter|prior quarter|previous quarter|last quarter|sequential|previous month|
        last month|qoq|on the month|on the week|on the day|month over month|on the quarter|from a month earlier|
        a month earlier|a month ago|a week earlier|last week|previous week|prior month""",
}

CHANGES = {idea: tuple(" ".join(word.split()) for word in words.split("|")) for idea, words in _CUES.items()}
