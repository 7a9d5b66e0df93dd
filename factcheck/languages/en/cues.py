"""Which English words announce a relation between figures?

"of which 20 were fixed", "accounts for 34 percent", "up 12 percent year on year": rules ask for ideas by
name.
"""

from __future__ import annotations

from factcheck.languages.en.changes import CHANGES

_CUES = {
    "of-which": """of which|of whom|of these|of those|of them|among them|among these|including|comprising|which included|which includes|
        consisting of|made up of|included|consisting primarily of|consisting mainly of|
        consisted primarily of|consists primarily of|comprised of|composed of|consisted of|consists of""",
    # behind their whole: "the 120 projects comprise 70 roads and 50 bridges"
    "otherwise": "or",
    # "the expenses, including the fund, were $26m" has no part
    "holding": "including|included|which included|which includes|include|includes",
    "at-a-rate": "at the rate of|at a rate of|at an interest rate of|interest at|interest of|at the annual rate of",
    "named-before": "the latter|the former|the same|them|these|those|it|this|that",
    "included-in": "in|also in|therein|under|among",
    "excluding": "excluding|exclusive of|except|excepting|not counting|not including|apart from|net of|less|minus",
    "several-of": """groups of|sets of|batches of|packs of|packets of|boxes of|rows of|teams of|pairs of|blocks of|
        series of|lots of|instalments of|installments of|payments of|tranches of|times""",
    "part-verbs": """includes|include|comprised|comprises|comprise|split between|divided between|split into|
        divided into|broken down into""",
    "list-filler": """is|was|are|were|about|some|approximately|nearly|of|the|a|an|also|each|roughly|has|have|been|
        over|around|up|that|it|they|this""",
    "people-of": """workforce of|jury of|staff of|crew of|team of|population of|headcount of|class of|
        board of|panel of|committee of|membership of|group of""",
    "rest-unsaid": """and|plus|as well as|along with|other|primarily|mainly|mostly|principally|largely|
        chiefly|rest|balance|remainder|part""",
    # "four of which", "39 nations out of 65", "of the 120 projects, 70 are late"
    "of-it": "of it|of that|of them|of which|of these|of those",
    "of-those": "of which|of whom|of them|of these",
    # what a share is of (ofwhat.py)
    "of-other-measure": """by|weighted|excluding|adjusted|more|fewer|less|higher|lower|up|down|above|below|larger|smaller|
        better|faster""",
    "whole-again": "total|the total|them|those|these|all|it|that|whole|lot|whom|which",
    "elected": "seats|mandates|delegates|electors|constituencies",
    "inner-part": "including|with|among them|among whom|among these|of whom|of these|of which|of those",
    "another-group": "compared to|compared with|versus|vs|against|as did|down from|up from|relative to|as against",
    # "193 of 386 cases, a clearance rate of 50%"; "48,310 of 78,812 voters, a turnout of 61%"
    "at-rate": """a turnout of|for a turnout of|a success rate of|a response rate of|a pass rate of|a completion rate of|
        a conviction rate of|a clearance rate of|a rate of|for a rate of|a win rate of|an acceptance rate of|
        a failure rate of|a survival rate of|a graduation rate of|a participation rate of|an approval rate of|
        a success rate of about|a turnout of about|a share of|a proportion of""",
    "one-among": "among the|among",
    "of-all-of-it": "of the total|of the whole|of all|of them|of the lot",
    # "62% in favor, 31% against and 7% undecided"
    "two-sides": """in favor/against|in favour/against|in favor/opposed|in favour/opposed|for/against|yes/no|
        approve/disapprove|approved/disapproved|support/oppose|supported/opposed|agree/disagree|agreed/disagreed|
        female/male|male/female|women/men|at home/abroad|satisfied/dissatisfied|favor/oppose|favored/opposed""",
    "neither-side": """undecided|unsure|not sure|no opinion|neutral|abstained|abstaining|didn't know|did not know|
        don't know|had no opinion|have no opinion|saying they don't know""",
    "side-filler": """were|are|was|is|of the vote|of voters|of respondents|of those polled|of those surveyed|said they|
        said|voted|of its revenue|of its sales|of their revenue|of the total|who|saying|says|say""",
    "joining-sides": "and|to|while|with|versus|but",
    "of-a-second": "of the|of its|of our|of their|of those",
    "turnout": "turnout",
    "voters": "registered|eligible|voters|electors",
    "a-margin-of": """a margin of|a profit margin of|an operating margin of|a gross margin of|a net margin of|
        for a margin of|an EBITDA margin of""",
    "sales": "revenue|revenues|sales|turnover",
    "earned": "income|profit|earnings|EBITDA|EBIT",
    "in-group": "group|groups|arm|arms|cohort|cohorts|placebo|controls",
    "in-places": "in|across|at|with|over|throughout|within|through",
    "second-thing": "in|across|at|with|over|throughout|within|through|of|on|to|from|for|by|between|among|and|that|who",
    "phrase-opening": "in|at|with|of|on|to|from|for|by|among",
    "out-of-n": "out of|out of the|out of a total of|of a total of|out of a possible",
    "of-the-first": "of|of the|of its|of our|of their|of all|out of|out of the|among the|of a total of",
    "share": """accounts for|accounted for|accounting for|percent of|per cent of|% of|share|represents|
        represented|representing|makes up|made up|making up|comprises|proportion|rate|ratio|constitutes""",
    "growth": """rose|rise|rises|risen|rising|increase|increased|increases|increasing|grew|grow|grows|
        grown|growth|
        growing|up|gain|gained|gains|climbed|jumped|surged|soared|higher|advanced|expanded|improved|
        added|rebounded|up by""",
    "decline": """fell|fall|falls|fallen|falling|decline|declined|declines|declining|decrease|decreased|
        decreases|
        drop|dropped|drops|down|lower|lost|slipped|slid|shrank|plunged|tumbled|contracted|reduced|cut|dipped|
        plummeted|narrowed""",
    "year-on-year": """year-on-year|year on year|year-over-year|year over year|from a year earlier|
        a year earlier|
        from a year ago|a year ago|from the previous year|from the prior year|compared to the prior year|
        over the same period last year|from the same period last year|compared with the same period|
        from last year|yoy|y/y|than a year earlier|annually|prior-year|prior year""",
    "cumulative": "cumulative|cumulatively|cumulated|to date|year-to-date|year to date|so far this year|in total",
    "total": "total|totaled|totalled|totaling|totalling|in total|altogether|overall|combined|aggregate|sum|in all",
    "respectively": "respectively",
    "planned": """planned|plans to|plan to|planning|expected|expects|expect|forecast|projected|target|targets|
        targeted|aims to|aim to|will|would|guidance|outlook|estimated|anticipated|to reach""",
    "signed": "signed|agreed|contracted|inked|awarded",
    "started": "started|began|begun|launched|commenced|broke ground|kicked off|opened",
    "completed": "completed|finished|concluded|fixed|solved|resolved|closed|settled|delivered|finalized",
    "rank": "ranked|ranks|ranking|rank|place|placed|top|second-largest|largest|finished",
    # lists of parts (breakdown.py)
    "constant-prices": "GDP|gross domestic product|value added|constant currency|real|organic|organically",
    "than": "than|compared with|compared to|from|versus|over|in",
    "by-kind": "by region|by sector|by segment|by gender|by category|by type",
    "made-of": """comprising|consisting of|made up of|composed of|consists of|split between|split into|comprised of|
        consisted of|comprised|comprises|comprise|divided between|divided into|broken down into""",
    "beside": "in addition|additionally|meanwhile|separately|as well as|in total|altogether|compared|versus|against",
    "rest": "the rest|the remaining|the remainder|the other|the others|the balance",
    "non": "non-",
    # parts told by different marks may hold the same ones: "20 men and 15 foreigners"
    # "six families, 14 of whom are children": persons are counted in groups
    "groups-of-people": """families|family|couples|couple|crews|crew|pairs|teams|team|households|household|squads""",
    "aspects": "men/women/boys/girls/male/female|children/adults/minors/pensioners|"
    "foreigners/foreign/locals/citizens/nationals|abroad/overseas",
    "persons-apart": "men|women|man|woman|children|child|boys|girls|boy|girl|babies|infants|teenagers|males|females",
    "offsetting": "expense|benefit|gain|loss|credit|less|minus|increase|decrease|refund|offset|reduction",
    "containers": """groups|arms|categories|phases|stages|tranches|sections|waves|rounds|types|kinds|batches|shifts|
        classes|segments|divisions|installments|instalments|lots""",
    "sexes": "men/women|boys/girls|males/females",
    "two-kinds": "men/women|boys/girls|republicans/democrats|adults/children|soldiers/civilians|males/females",
    "generic-things": """vehicles|animals|items|objects|pieces|weapons|firearms|aircraft|ships|vessels|buildings|
        structures|units|species|medals|events|places|seats|votes|works|products|publications""",
    "among-others": "among them|among others|among the dead|so far|seriously|critically|including",
    "in-a-total": "a total of|for a total of|a combined total of|a combined",
    "in-all": "in all|in total|altogether|all told",
    "predicate": "is|are|was|were",
    "determiner": "the|a|an|its|their|his|her|no|more",
    "thereafter": "thereafter|beyond|later years|subsequent years|after that",
    "several-periods": "and six months|and nine months|and twelve months|and three months|months and year|months and years",
    "qualified-after": "since|including|excluding|after|before|over|counting|by|with|plus",
    "overlapping": """owned|drove|drink|drank|smoke|smoked|speak|spoke|women|female|veterans|over|above|at least|younger|older|aged|under|with|have|has|had|
        also|own|use|using|offer|sell|speak|like|liked|agreed|said|full-time|part-time""",
    "in-several": """if needed|if necessary|if required|more than one|overlap|overlapping|counted twice|symptoms|side effects|complications|
        eliminations|intersegment|offset by|partially offset|net of|less""",
    "outcome": "discharged|died|dead|deaths|recovered|recoveries|cured",
    "all-of-these": "both|all",
    "opposed": "assets=deposits/liabilities/equity/debt/revenue|revenue=costs/expenses/profit|deposits=loans",
    "net": "tax benefit|tax expense|benefit of|expense of|net|loss|losses|income|earnings|profit|profits|gain|gains|cash flow|EBITDA|margin|margins",
    "complements": "trade=exports/imports|men/women|male/female|boys/girls|domestic/foreign|domestic/international|"
    "urban/rural|public/private|inbound/outbound|full-time/part-time|adults/children",
    "no-sum": "deficit|surplus|balance|gap",  # of trade: what is sold less what is bought
    "kinds-of-trade": "with|goods|services|in volume|in value|by volume|by value|in real terms|volumes|values",
    "filler": "with|are|combined|goods|totaled|total|were|was|of|the|rose|fell|worth|and|in|while|to|grew|climbed|shipped",
    "people": """people|persons|workers|employees|staff|men|women|boys|girls|members|students|pupils|
        patients|passengers|soldiers|players|athletes|delegates|residents|adults|children|males|females|
        crew|officers|civilians|teachers|voters|respondents|participants|survivors|visitors|tourists|doctors|
        nurses|engineers|journalists|prisoners|troops|militants|policemen|firefighters|migrants|refugees|
        victims|guests|personnel|volunteers|lawmakers|senators|directors|babies|infants|pensioners|
        foreigners|locals|Americans|Britons|member|child|man|woman|boy|girl|baby|teenagers|Republicans|Democrats|jurors|judges|
        inmates|detainees|hostages|miners|sailors|pilots|fans|customers|actors|dead|injured|wounded""",
    "each": "each",
    "and": ",|and",
    "and-others": "and others|and more|such as|among others|for example",
    "total-row": "total|totals|grand total|subtotal|sub-total",
    "less-row": "less|deduct",
    # "311 votes to 296, a majority of 15": a figure that two others leave, and nothing behind it
    "votes-to": "to|votes to|against|votes against|for and|votes for and|in favour and|votes in favour and",
    "majority": "a majority of",
    "leaving": """leaving shareholders' equity of|leaving stockholders' equity of|leaving net assets of|a majority of|a margin of|winning by|a difference of|a gap of|a lead of|a spread of|leaving a gap of|
        leaving a difference of|for a difference of|for a lead of""",
    "winning-by": """won by|wins by|winning by|win by|leads by|led by|lead by|leading by|lost by|ahead by|trails by|
        trailing by|by a margin of|defeated by|beaten by|passed by""",
    "lead-behind": "lead|margin|advantage|gap|difference|majority|victory|edge|win",
    "leaving-balance": """leaving a surplus of|leaving a trade surplus of|leaving a deficit of|
        leaving a trade deficit of|a surplus of|a deficit of|a trade surplus of|a trade deficit of|
        leaving a profit of|leaving a loss of|leaving a shortfall of|a shortfall of|for a deficit of|for a surplus of|
        leaving borrowing of|
        the trade deficit was|the trade surplus was|the deficit was|the surplus was|
        giving a surplus of|giving a deficit of|resulting in a surplus of|resulting in a deficit of|resulting in a trade surplus of|
        resulting in a trade deficit of""",
    # what there was, came in, went out and is left (purses.py)
    "opened": """opening balance of|opening balance was|balance brought forward of|began the year with|started the year with|began the quarter with|started with|began with|
        began the month with|borrowed|has borrowed|had""",
    "leaving-rest": "leaving|which leaves|leaving it with|leaving just|still owes|and still owes|owes",
    "came-in": """receipts of|income of|receipts were|took in|raised|received|bought|added|gained|collected|took in another|bought another|and added|
        and took in|and raised|hired|and bought|and received""",
    "went-out": """payments of|expenditure of|payments were|spent|paid out|lost|sold|repaid|has repaid|gave away|and spent|and lost|and sold|and paid out|
        and repaid|had spent|has spent""",
    "left": """leaving a closing balance of|a closing balance of|giving a closing balance of|closing balance of|leaving|ended with|and ended with|ending with|now has|and now has|still owes|and still owes|
        ended the year with|and ended the year with|ending the year with|leaving it with|leaving just|
        ending the quarter with|and ended the quarter with|and is left with|which leaves""",
    "left-behind": "left|remaining|to go|to spend|to be paid|still to be paid",
    "is-gone": """has been paid|has been spent|have been paid|have been spent|was paid|was spent|had been spent|
        were sold|have been sold|was used|has been used|have been used""",
    "gives-up": """cut|cuts|cutting|closed|closing|lost|losing|sold|selling|will close|will cut|to close|to cut|
        shut|shutting""",
    "sold": "exports|export|revenue|revenues|receipts",
    "bought": "imports|import|expenses|costs|expenditure|expenditures|spending",
    "sold-verbs": "took in|takes in|collected",
    "bought-verbs": "spent|spends|paid out",
    "apart-from": "of|for|out of|from|compared with|compared to|up|down|including|of which",
    "paid-to": "to|among|between|across|to some|to the|among the|between the|across the|from|on|for",
    "averaging": "an average of|or an average of|averaging|on average|for an average of",
    "by-itself": "together",
    "altogether": """for total revenue of|for total revenues of|for total sales of|for total proceeds of|
        for total costs of|together|for a total of|for a combined total of|a total of|in total|totaling|totalling|altogether|in all""",
    "compared": """compared|versus|against|from|a year earlier|a year ago|last year|prior year|
        previous year|prior quarter|
        expected|forecast|consensus|estimate|estimates|up|down|increase of|decrease of|more than the|
        fewer than the""",
    "by-how-much": "by|rose|fell|increased|decreased|grew|dropped|up|down|lost|gained",
    "per-one": "average|averaged|average of|mean|median|apiece",
    "indices": "points|point|years|times|percent|%|pages|games|goals|degrees",
    "generic": "things|items",
    "newly": "new|newly|another|additional|more|opened|added|hired",
    "reached": "bringing the total to|bringing its total to|bringing the number to|taking the total to|to a total of|"
    "raising the total to|bringing the tally to",
    "drawn-up": "planned|drew up|proposed|drawn up|identified",
    "proposed": "approved",
    "attained": "already|so far|of which|has|have|had|successfully",
    # how many are named (tally, pairing)
    "whole-field": "all|among",
    "within-field": "were ranked",
    "ranked-among": "out of|in a field of|out of a field of|out of a total of",
    "out-of": "of|among|out of|of the|among the|out of the|in a field of|of all",
    "top-list": "Fortune|Global",
    # "96% of patients survived", "the fire is 45% contained", "between 29,000 and 31,000" (bounds.py)
    "so-far-done": "complete|completed|contained|finished",
    "of-persons": "of the|of all|of all the|of its|of our|of their|of|of these|of those",
    "share-opening": """a record|a record high of|an estimated|nearly|roughly|as many as|fully|about|around|only|some|nearly|and|while|but|that|said|found|found that|said that|just|
        show that|showed that|says|says that|because|almost|in all|overall""",
    "is-between": """of between|at between|cost between|costs between|
        range between|ranges between|ranged between|ranging between|to be between|expects between""",
    "to-between": "to between|by between",
    "range-of": """aged|ages|aged from|in the range of|a range of|expects revenue of|expect revenue of|expects sales of|
        expect sales of|expects earnings of|expects net sales of|revenue guidance of|guidance of|expected to be|
        expect it to be|forecast of""",
    "ranging": "ranged|range|ranges|ranging|ranged from|ranging from|range from",
    "with-mean": """with an average of|with a mean of|with a median of|with a median age of|with a mean age of|
        averaging|and averaged|with an average|and an average of|and a mean of|and a median of""",
    # how many years from one to another (terms.py)
    "some-of-years": "first|last|past|next|previous|final|another|every|each|initial|remaining|within|by|after|ago",
    "span-from": """from|between|for|covering|runs from|running from|ran from|that runs from|that ran from|lasting from|
        lasted from|starting from""",
    "span-of": "or|a period of|a span of|a total of|for a total of|a term of|some",
    "lasting-things": """plan|term|lease|contract|deal|agreement|program|programme|period|run|reign|tenure|war|
        partnership|presidency|career""",
    "between-two": "between",
    "for-so-long": "for|lasted|lasts|ran|over|over the",
    "aged": "at the age of|aged|at age",
    "born": "born|born in|born on",
    "died": "died|died in|died on",
    "in-a-row": "consecutive|straight",
    "since": "since",
    "lasting": "-day|lasting",
    "weekday-1": "Monday|Mon",
    "weekday-2": "Tuesday|Tues|Tue",
    "weekday-3": "Wednesday|Wed",
    "weekday-4": "Thursday|Thurs|Thu",
    "weekday-5": "Friday|Fri",
    "weekday-6": "Saturday|Sat",
    "weekday-7": "Sunday|Sun",
    "anniversary": "anniversary",
    "possessive": "its|their|our|his|her",
    "anniversary-in": "anniversary in|anniversary during|birthday in",
    "founded": "founded|established|created|born|opened|launched|formed|incorporated",
    "leading-to-figure": "of|was|were|is|are|at|to|a|about|approximately|some|totaled|totaling|reached|around",
    "whole-scope": "the|our|its|a|an|total|and",
    "joining": "and|or|as well as",
    "are": "are|were",
    "including": "including|such as",
    # "the three officials were American and British" names nobody
    "demonym": """American|British|French|German|Chinese|Japanese|Russian|Indian|Canadian|Italian|Spanish|Australian|
        Dutch|Swedish|Irish|Scottish|Welsh|English|European|African|Asian|Muslim|Christian|Jewish|Catholic|
        Protestant|Republican|Republicans|Democrat|Democrats|Democratic|independents|independent|Americans|Canadians|Britons|Germans|Israelis|
        Palestinians|Russians|Ukrainians|Indians|Greens|Black|White|Hispanic""",
    "definite": "the|its|their|our|his|her|these|those",
    "namely": "namely|they are|these are",
    # "two samples giving a relative order: lighter or heavier", "16 entries for the entries - a, b"
    "another-thing": "a|an|giving|showing|yielding|each|every|any|with|for|if|when|where|because",
    "etcetera": "and others|and more|among others",
    "great": "major|main",
    "of": "of",
    "not-in-names": "is|are|was|were|has|have|had|will|that|which|who|we|I|it|they",
    "doing": "opened|launched|added|won",
    "kinds-of-place": "provinces|regions|cities|counties",
    "places": "city|county|province",
    "any-one": "each|apiece|a piece|average price of|an average price of",
    "each-of-the": "each of the|each of its|each of our",
    "each-at": "of|at|for|worth|costing",
    "each-total": """or|total|totaling|totalling|for|brought in|bringing in|raising|raised|come to|comes to|came to|
        would cost|will cost|or about|or roughly|generating""",
    "unit-price": "an average price of|average price of|per share|a share|each|apiece|a piece|per tonne|per barrel|a barrel|per unit|per ounce",
    "net-of": "after discounts|after costs|after fees|after commissions|after expenses|now|net|after deducting|after expenses|before expenses|before deducting|excluding|including|plus",
    "purchase": "bought|sold|repurchased|acquired|paid|spent|raised|issued|buy|sell|repurchase|cost",
}

CUES = {
    idea: tuple(" ".join(word.split()) for word in words.split("|")) for idea, words in _CUES.items()
} | CHANGES
