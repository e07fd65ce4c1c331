// The phrase groups. Add a pattern to its group in one place; a new group is one more row of kGroups.
// A change here changes the features: train again (./dev train).
#include "tone/lexicon.hpp"

#include <vector>

namespace amends::tone {
namespace {

using P = std::string_view;

constexpr P kLeaving[] = {
    "cancel* (my|our|the|this) (contract|subscription|account|order|plan|membership|service|booking|policy)",
    "(terminat*|ending|end) (my|our|the|this) (contract|agreement|subscription|account|retainer|cooperation|relationship|partnership)",
    "(taking|take|move|moving|moved) (my|our) (business|custom|money|account|work|project|projects|orders)",
    "(look|looks|looking|looked|shop|shopping|ask|asking) (around|elsewhere)",
    "(go|going|goes|went|gone|buy|order|book|take it|somewhere) elsewhere",
    "(another|other|different|new|next) "
    "(supplier|suppliers|vendor|vendors|provider|providers|agency|agencies|freelancer|contractor|firm|company|shop|garage|team)",
    "(switch*|migrat*|chang*) (to|provider|providers|supplier|suppliers|vendor|vendors|away)",
    "(your|the|a) competitor*",
    "the competition",
    "(we're|we are|i'm|i am) (done|off|out|leaving|gone) (with you|here)? $",
    "(not|won't be|will not be|aren't|are not) (renew|renewing|renewed|extend|extending|extended|continue|continuing|coming back|using)",
    "(last|final) (order|job|time) (you|we|i)",
    "never (order|buy|book|use|come|shop|work) ... again",
    "(close|closing|delete|deleting) (my|our|the|both|all)? (account|accounts)",
    "part (ways|company)",
    "(notice|notice period|termination|exit clause|break clause)",
    "(find|found|finding|hire|hired|hiring) (someone|somebody) (else|who)",
    "(pause|pausing|put on hold|on ice|freeze|freezing) ... (contract|project|campaign|order|orders|subscription|account|work)",
    "(export|hand over|transfer) ... (data|files|domain|keys|account)",
    "(reconsider*|rethink*|reviewing|weighing) ... (contract|relationship|options|supplier|cooperation|whether)",
    "(out for|to) tender",
    "without you",
    "(evaluat*|compar*|collecting|getting) ... (quotes|offers|alternatives|vendors|providers|options)"};
constexpr P kLegal[] = {
    "(lawyer*|solicitor*|attorney*|barrister*|counsel|litigation|lawsuit|court|courts|tribunal|arbitration|ombudsman|injunction|prosecut*)",
    "(legal|court) (action|steps|proceedings|department|team|advice|claim|letter|counsel|remedies|route|costs|consequences)",
    "small claims",
    "(trading standards|consumer protection|consumer rights|data protection|regulator*|watchdog|supervisory authority|licensing "
    "board|chamber|inspectorate|the authorities|authority)",
    "(notice of|in|material) breach",
    "breach* (of|the|our)",
    "(sue|suing|sued) (you|them)?",
    "see you in court",
    "hold you liable",
    "(liable|liability|damages|negligen*|statutory|hereby)",
    "(police|fraud) (report|complaint)?",
    "(reserve|reserving) (all|our|my|the) (rights|right)",
    "without prejudice",
    "(formal|final) (notice|complaint|demand|warning|reminder)",
    "within the meaning of",
    "pursuant to"};
constexpr P kPublicity[] = {
    "(one|two|1|2|a bad|bad|negative|honest|public|my|our|google|online|a) (star|stars|review|reviews)",
    "(trustpilot|tripadvisor|yelp|glassdoor|google reviews|capterra|g2)",
    "(twitter|facebook|instagram|linkedin|tiktok|reddit|youtube|social media|forum|forums|group chat|mumsnet)",
    "(press|journalist*|newspaper*|reporter*|media|radio|television|local paper|consumer "
    "programme|podcast|column|magazine|editor|headline*)",
    "(tell|telling|warn|warning) (everyone|everybody|others|people|all|the world|my friends|our members|the neighbours|every)",
    "(post|posting|posted|publish*|tweet*|share|sharing) (it|this|that|the|my|our|about|online|a|screenshots|photos)",
    "(go|going|goes) (public|viral)",
    "(leave|leaving|write|writing|wrote|post) ... (review|reviews|rating)",
    "screenshot*",
    "(followers|subscribers|readers|viewers|listeners)",
    "word (gets|will get|travels|spreads)"};
constexpr P kMoney[] = {
    "(refund*|reimburs*|money back|chargeback|charge back|credit note|store credit|compensat*|rebate)",
    "(discount|reduction|goodwill|gesture|deduct*|knock* off|waive*|waiver|write off)",
    "(my|our|the|all) money",
    "(withhold*|hold* back|keep* back|stop* payment|not pay|won't pay|refuse to pay|not be paying|aren't paying|pay nothing)",
    "(pay|paying|paid|return|give) (it|that|us|me)? back",
    "(credit|credited) (to|us|me|my|our|against|for)",
    "(half|part|rest) of (the|our|my) (fee|price|invoice|money|deposit)"};
constexpr P kSenior[] = {
    "(manager|managers|supervisor|team lead|team leader|superior|boss|director|head of|managing partner|ceo|cto|managing "
    "director|owner|higher up|management|senior)",
    "(someone|somebody|anyone|anybody) (else|above|higher|senior|responsible|competent|in charge|with|who)",
    "(escalat*)",
    "(above|over) (you|your head)",
    "(another|a different|a new|other) (agent|person|technician|engineer|contact|consultant|colleague|adviser|doctor|caseworker)",
    "(in charge|who decides|with authority|authority to)",
    "(put|pass|hand|transfer) (me|us|this|it) (through|on|over|up|to)",
    "(speak|talk) to (a|your|the) (human|person|manager|boss|supervisor|director|lead)"};
constexpr P kMeeting[] = {
    "(call|ring|phone) (me|us|you)",
    "(give|gave) (me|us) a (call|ring|bell)",
    "(have|set up|schedule|arrange|hop on|jump on|get on|do|fix) (a|another|the)? (quick|short|brief)? (call|meeting|chat|video "
    "call|zoom|appointment|conversation)",
    "(meet|sit down|get together|talk|speak) (in person|face to face|on|at|this|next|tomorrow|today|about|before|with|together|over)",
    "(come|drop|stop|pop) (by|over|round|in)",
    "(could|can|shall|should|may) we (talk|speak|meet|sit|have)",
    "(zoom|teams|skype|video|google meet)",
    "(need|want|like|love) to (talk|speak|meet|discuss)",
    "pick up the phone",
    "(coffee|lunch) ... (week|monday|tuesday|wednesday|thursday|friday|tomorrow)",
    "(ten|five|fifteen|thirty|twenty|{number}) minutes"};
constexpr P kAgain[] = {
    "again",
    "(once|yet) (more|again)",
    "(second|third|fourth|fifth|sixth|umpteenth|nth|2nd|3rd|4th|5th|6th) "
    "(time|attempt|reminder|email|mail|message|request|ticket|call|week|month|day)",
    "(twice|three times|four times|five times|several times|many times|repeatedly)",
    "(keep|keeps|kept) *ing",
    "(as|like) (i|we) (said|wrote|mentioned|explained|reported|asked)",
    "(already|previously) (told|asked|reported|explained|sent|wrote|written|raised|mentioned|complained)",
    "(i've|we've|i have|we have|i had|we had) (already|now|told|asked|reported|written|explained|raised|called|sent|flagged)",
    "(every|each) (time|week|month|day|year)",
    "(still|same) (not|no|problem|issue|error|thing|fault|mistake|story|question|broken|waiting|nothing)",
    "(my|our|the) (last|previous|earlier|first) (email|mail|message|ticket|request|call|letter|reminder)",
    "follow* up",
    "(remind*|chas*)",
    "(is|are) back (again)? $",
    "(last|as) (week|month|year|time)"};
constexpr P kUnheard[] = {
    "(nobody|no one|no-one|none of you|not one of you|anybody|anyone|does anyone|did anyone|has anyone) ... "
    "(listen|listens|listening|read|reads|reading|hear|hears|cares|care|understands|understand|answers|replies|looks|notices|asked|wrote)",
    "(talking|speaking|writing|shouting) (to|into|at) (a|the) (wall|void|walls|brick)",
    "(fall|falls|fell|falling) on deaf ears",
    "(did|do|does|have|has) (you|anyone|anybody|someone|somebody) (even|actually|ever|not)? (read|listen|look)",
    "(read|reread) (my|our|the|what) (ticket|email|mail|message|thread|letter|brief|first|last|i|we)",
    "(ignored|ignoring|ignore|overlooked|brushed off|dismissed|fobbed off|unread|unheard|passed from|passed around|sent round)",
    "(never|not|nobody|doesn't|don't) (listen|listens|listened|listening|heard|hear|taken seriously|take)",
    "(to no avail|in vain|no effect|nothing changes|nothing happens|nothing has changed|nothing came of|copy and "
    "paste|canned|template|script|scripted|auto-reply|bot)",
    "(over and over|again and again|time and again|time and time again)",
    "(not|isn't|that's not) what (i|we) (asked|said|wrote|meant)"};
constexpr P kUltimatum[] = {
    "(or|otherwise|or else|else|failing which|failing that|failing this) (we|i|we'll|i'll|we're|i'm|you|you'll|the|it|it'll)",
    "(if|unless) ... (by|until|before) "
    "(tomorrow|tonight|noon|midnight|monday|tuesday|wednesday|thursday|friday|saturday|sunday|the|end|close|five|six|{number}|{time}|then)",
    "(by|before|until|within) (tomorrow|tonight|noon|midnight|{weekday}|{time}|{number}|the end|end of|close of)",
    "(either|or else|last chance|final chance|one chance|last warning|deadline)",
    "(you have|you've got|you've) (until|till|{number}|one|two|three|five|ten|an hour|a week)",
    "(if|unless) ... (we'll|i'll|we will|i will|we shall|i shall|you'll)",
    "(or|then) (we'll|i'll|we|i|i'm|we're)"};
constexpr P kCost[] = {"(cost|costs|costing) (us|me|our|my)",
                       "(lost|losing|lose|loses) (us|me|a|the|our|my|two|three|{number}|customers|clients|sales|business|money|revenue|an)",
                       "(out of pocket|out of my own pocket|at my expense|at our expense)",
                       "(lost|missed) (sales|revenue|income|earnings|business|orders|customers|wages|bookings|turnover|profit)",
                       "(customers|clients|guests|tenants|members|students|visitors|patients) "
                       "(are|were|have|had|walked|left|leave|leaving|complain*|cancel*|went|think)",
                       "(penalty|penalties|fine|fines|fined|surcharge|late fee|demurrage)",
                       "(our|my) (reputation|standing|name|credibility|margin)",
                       "(had to|have to) (pay|rent|hire|buy|cancel|close|turn away|send|refund|throw)",
                       "(embarrass*|humiliat*|looked like fools|made us look|made me look)"};
constexpr P kMending[] = {
    "(apology|apologies) (is)? (accepted|taken|received)",
    "(accept|accepted|accepting|appreciate|appreciated) (your|the|his|her) (apology|apologies|explanation|gesture|frankness|honesty)",
    "(no hard feelings|water under the bridge|bygones|clean slate|fresh start|start over|start afresh|start again|new start|move on|moving "
    "on|moved on|let's go on|all forgiven|forgiven|forgotten|forgive|no harm done|make it right|put it right|put this right|put it "
    "behind|behind us|call it quits|call it even|quits|even now)",
    "(consider|regard|considering|treat) (it|this|that|the matter|the case|the ticket|the incident) (as)? "
    "(closed|settled|done|resolved|over|water)",
    "(case|matter|ticket|incident|that's|that is|it's|all) (is)? (closed|settled|sorted|resolved|squared)",
    "(we're|we are|all|i'm|i am|you and i are) (good|fine|square|even|at peace|satisfied|happy) (again|now|with that)?",
    "(work|get|go|carry|put) (it|this|on|through)? (together|out together)",
    "(that|this|it) (settles|settled|makes up|made up) (it|for|the)?",
    "(give|gave|giving) (it|you|us|this) another (try|chance|go)",
    "(good enough for|enough for|fine by|fine with|happy with|content with) (me|us|that|the)",
    "(let's|let us) (leave it|draw a line|shake|start|put|fix|find|sort)"};
constexpr P kFixed[] = {
    "(works|working|worked|runs|running|back up|fixed|solved|resolved|sorted|repaired|restored|up) "
    "(again|now|fine|perfectly|since|like|and|today)",
    "(all|everything|it's|it is|that's) (good|fine|well|sorted|working|fixed|clear|okay|ok|back) (now|again)?",
    "(no longer|not ... any more|not ... anymore)",
    "(arrived|came|landed|received|here) (this morning|today|yesterday|safely|now|at last|in the end)",
    "(has|have) (been|now|since|already) (been)? (fixed|solved|resolved|sorted|repaired|corrected|refunded|credited|replaced|returned)",
    "(problem|issue|error|bug|fault|leak) (is|was|has been) (gone|solved|fixed|sorted|resolved|over)"};
constexpr P kLate[] = {
    "(overdue|late|delayed|delay|delays|behind schedule|past due|slipped|slips|slipping|postponed|pushed back)",
    "(was|were) (due|promised|supposed|meant|to be|expected) (on|by|for|to|at|last|yesterday|in)?",
    "(still|yet) (waiting|no|not|nothing|to (arrive|receive|see|be|come))",
    "(deadline|delivery date|due date|launch date|handover) (has|was|is|had|came|passed|missed)",
    "(missed|miss|blew|blown) (the|our|your|every|another|a) (deadline|date|slot|launch|train|window)",
    "({number}|two|three|four|five|six|a|several) (days|weeks|months|hours|day|week|month) (late|overdue|behind|after|too late|past|ago)",
    "(should have|should've|ought to have) (been|arrived|come|had)"};
constexpr P kSilence[] = {
    "(no|without|not a|not one|never|zero|nobody|didn't get any|any) "
    "(answer|reply|response|word|reaction|callback|call|news|sign|message|feedback|update|feedback)",
    "(hasn't|haven't|didn't|doesn't|don't|never|not|nobody|no one) "
    "(answered|answer|answers|replied|reply|replies|responded|respond|called|call back|got back|heard back|heard|written|rung|pick "
    "up|picks up|picked up|get back)",
    "(silence|radio silence|crickets|voicemail|hold music|on hold|ghost*|unanswered|no show)",
    "(waiting|wait|waited) (for|since) (a|an|your|any|the|{weekday}|{month}|last)? (answer|reply|response|callback|call|word|weeks|days)?",
    "(heard|hear) (nothing|back|anything|from you)",
    "(any|an) (news|update|word|progress|idea)",
    "(rings|rang|ring) (out|and|through|until)"};
constexpr P kPromise[] = {"(you|he|she|they|your _|sales) (promised|assured|guaranteed|swore|committed|agreed|vowed|pledged)",
                          "(was|were|we were|i was|been) (promised|assured|told|guaranteed)",
                          "(you|your) (promise|promises|word|guarantee|assurance|commitment)",
                          "(broken|broke|empty|kept|keep) (promise|promises|word)",
                          "(as|was) agreed",
                          "(you|he|she|they) (said|told us|told me) (it|you|that|he|we|they|the)",
                          "(went|go|going|gone) back on",
                          "(lifetime|guaranteed|guarantee|free of charge) ... (turns out|but|now|apparently|ended|until)"};
constexpr P kDisrespect[] = {
    "(rude|rudely|condescend*|patroni*|arrogant|dismissive|disrespect*|insult*|impolite|snapped|shouted|yelled|laughed|smirk*|rolled "
    "(his|her|their) eyes|hung up|sneer*|mock*|talked down|snide|sweetheart|darling|love|little lady|young lady|mansplain*|tone)",
    "(spoke|spoken|talked|talk|talks|treated|treat|speaks) (to)? (me|us|my|her|him|our) (like|as|as if|as though)",
    "(like|as if|as though) (i'm|i am|i was|i were|we're|we are|we were|a|an) "
    "(child|idiot|idiots|stupid|children|fool|nuisance|criminal|beggar|a)",
    "(called|calls|calling) (me|us|her|him|my) (a|an)",
    "(my|her|his|our) (accent|age|name|gender|english)",
    "calm down",
    "(lectured|lecturing|belittl*|scold*|ridicul*)"};
constexpr P kInsult[] = {
    "(idiot|idiots|moron|morons|clown|clowns|stupid|incompetent|useless|pathetic|liar|liars|crook|crooks|thief|thieves|scum|fool|fools|"
    "imbecile*|cretin*|muppet*|lowlife|coward*|joke|amateurs|amateur|parasite*|vermin|disgrace|shameless|brainless|dimwit*|halfwit*|twit|"
    "twits|rats|bastard*|shit|fuck*|arse|ass|asshole*|crap|bloody|damn|hell)",
    "(you|your) (people|lot|kind|sort)",
    "(watch|wait|see) (yourself|yourselves|your back|what happens)",
    "(you'll|you will) (regret|be sorry|pay for)",
    "(shame on you|go to hell|drop dead|get lost|shut up|rot)",
    "(know where|where you) (you)? (live|park|work)",
    "(sick|fed up) of (you|your)",
    "(do you have|got|use) (a|any|your) (brain|brains|head)"};
constexpr P kThanks[] = {
    "(thank you|thanks|thx|ty|cheers|grateful|gratitude|obliged|indebted|appreciate*) (so much|very much|a lot|again|kindly)? "
    "(for|to|that|of)",
    "(many|big|huge|warm|special|heartfelt) thanks", "thanks to (you|your|the|{name})",
    "(owe you|bless you|hats off|you saved|lifesaver|life saver|saved (my|our|the))"};
constexpr P kFormula[] = {"thanks in advance",
                          "thank you in advance",
                          "(kind|best|warm) regards",
                          "(many)? thanks $",
                          "thank you $",
                          "(please|kindly|pls|plz)",
                          "(would|could|can|may|might) (you|i|we) (please|kindly|perhaps|possibly)?",
                          "(would you mind|do you mind|if you could|if possible|when you have a moment|no rush|at your convenience|i was "
                          "wondering|we'd appreciate|i'd appreciate|i would appreciate|be so kind|grateful if)",
                          "(sorry to|apologies for) (bother|disturb|trouble|ask|chase)",
                          "^ (hi|hello|hey|dear|good morning|good afternoon|good evening)"};
constexpr P kPraise[] = {
    "(great|excellent|brilliant|fantastic|wonderful|perfect|superb|lovely|amazing|awesome|outstanding|flawless|spotless|delight*|thrilled|"
    "impressed|beautiful|splendid|gorgeous|terrific|first class|top notch|spot on|magic|stellar)",
    "(well|nicely|beautifully|neatly|cleanly|quickly) (done|made|handled|solved|built|written|organised)",
    "(very|really|so|more than|quite) (happy|pleased|satisfied|glad|good|impressed|nice|helpful)",
    "(love|loved|loves|like|liked|adore) (it|the|this|that|how|your|what)",
    "(good|great|nice|lovely|fine|excellent) (job|work|stuff|one|service|team|result|solution)",
    "(exceeded|better than|beyond) (our|my|expectations|expected|hoped)",
    "(keep it up|recommend* you|can only recommend|happy to recommend|couldn't be happier|would recommend|recommend it)"};
constexpr P kSorry[] = {"(i'm|i am|we're|we are|i was|so|very|terribly|deeply|truly) sorry (for|about|that|i|we|to have)",
                        "(my|our) (mistake|fault|bad|error|apologies|apology|oversight)",
                        "(i|we) (apologise|apologize|regret) (for|that|it|my|our)?",
                        "(mea culpa|i owe you an apology|i take it back|forgive me|i was wrong|i was (rude|sharp|short|unfair|harsh)|on "
                        "me|i shouldn't have|i should not have|i misread|i got it wrong|we got it wrong|pardon)",
                        "sorry (but|to ask|one|quick|if|to bother)"};
constexpr P kCare[] = {
    "(hope|hoping) (you|your|he|she|they|everyone|everybody|all) (is|are|feel|feels|get|gets|recover|had|has|have|your)?",
    "(take care|look after|get well|thinking of you|our thoughts|my condolences|sorry for your loss|sorry to hear|don't worry|no "
    "worries|take your time|no rush|rest up|be kind|be gentle|hang in|chin up|it happens to|happens to the best|you're not alone|go "
    "home|get some sleep|heal)",
    "(how are|how is|how's) (you|your|he|she|everyone|the)",
    "(don't|do not|please don't|needn't) (beat|blame|be hard|be too hard|lose sleep|worry|apologise|rush|hurry)",
    "(we're|i'm|we are|i am) (here|rooting|with you|on your side|behind you|there for)",
    "(if there's anything|anything (i|we) can do|let (me|us) know if you need)",
    "(your|the) (family|mother|father|wife|husband|daughter|son|health|loss|team|people) ... (first|better|well|matters|comes)"};
constexpr P kSad[] = {"(breaks|broke|broken) (my|our|his|her)? (heart|hearts|hearted)",
                      "(cry|cried|crying|tears|wept|weep|grief|grieving|mourn*|heartbroken|heartbreaking|sad|sadly|saddens|saddened|sorrow*"
                      "|lonely|miss (him|her|them|you)|hurts|hurt|ache|aches|painful|funeral|passed away|died|gutted|devastated)",
                      "(it|that|this) (hurts|hurt|pains|pained|stings|stung|saddens)",
                      "(used to|no longer|never again|last time|all that's left|all we had|only one we had|irreplaceable)",
                      "(felt|feel|feeling) (small|alone|empty|lost|forgotten|invisible|foolish|hurt|humiliated|ashamed)"};
constexpr P kWorry[] = {
    "(worried|worry|worries|worrying|anxious|afraid|scared|fear|nervous|concern|concerned|concerns|uneasy|frightened|alarm*|panic*|dread*|"
    "nightmares|sleepless|lose sleep|losing sleep|can't sleep)",
    "(is|are) (it|we|this|my|our|the) ... safe",
    "(what if|what happens if|i hope (it|this|that|nothing|we)|hopefully)",
    "(at risk|in danger|risk of|could lose|might lose|may lose|won't make it|not make it|go wrong|goes wrong|too late)",
    "(makes|making|made) (me|us) (nervous|uneasy|anxious|worried|uncomfortable)",
    "(should|do) (i|we) (be)? (worry|worried|concerned)"};
constexpr P kConfused[] = {
    "(confused|confusing|puzzled|baffled|lost|unclear|not clear|not sure|unsure|don't understand|doesn't make sense|makes no sense|can't "
    "make|cannot make|don't get|didn't get|don't follow|can't follow|at sea|stumped|head (is)? spinning|no idea|none the wiser|bewildered)",
    "(what|which|how|who|where) (do|does|did|is|are|am|should|exactly|on earth) (you|i|we|it|this|that|the) ... "
    "(mean|meant|supposed|exactly|now|then)",
    "(could|can|would) (you|someone|somebody) ... (explain|clarify|walk|spell|translate|enlighten)",
    "(am i|are we|do i|did i) (missing|misreading|reading|misunderstanding|supposed|understand|wrong|meant|right)",
    "(one|the one) says ... (other|another)",
    "(i|we) (thought|understood|assumed|took it) (that|it|you|we|i)?"};
constexpr P kSarcasm[] = {
    "(how|what) (thoughtful|kind|generous|lovely|nice|considerate|charming|wonderful|a surprise|a treat|a joy|a relief|a "
    "shame|refreshing|convenient|soothing|clever|brave|efficient|bold)",
    "(well done|bravo|congratulations|congrats|kudos|hats off|slow "
    "clap|chapeau|impressive|remarkable|truly|genius|masterpiece|award|prize|medal|olympic|trophy|nobel)",
    "(oh|ah) (good|great|lovely|wonderful|brilliant|joy|how|sure|of course|right|yes)",
    "(so|very) (glad|happy|pleased|reassuring|comforting|thoughtful|kind)",
    "(nothing says|i (do)? (love|admire|enjoy|adore) (how|a|it when|the way|being|your)|just what (i|we) (needed|wanted|always)|as "
    "always|who needs|who knew|silly me|foolish me|my mistake for|do tell|pray tell|by all means|thanks for nothing|no "
    "doubt|apparently|presumably|clearly)",
    "(thanks|thank you) (so much|ever so much)? for (nothing|the (heads "
    "up|warning|entertainment|laugh|surprise|lesson)|proving|showing|teaching)",
    "(must be|must have been) (nice|hard|difficult|tiring|a)",
    "(a new|another) (record|achievement|triumph|miracle|first)",
    "(at least|only|merely|a mere) ... (days|weeks|months|hours|times)"};
constexpr P kCold[] = {"(kindly|please) (confirm|note|be informed|be advised|refrain|ensure|see|remit|forward|advise|limit|direct)",
                       "(noted|received|duly noted|acknowledged|for the record|as stated|as per|with reference to|regarding|in writing)",
                       "(no further|nothing further|any further|nothing to discuss|no need to|no calls|do not call|don't call|no "
                       "comment|no reply needed|no response required|spare me|spare us)",
                       "(we|i) (await|expect|require|request|note|trust|assume|regret to|take note)",
                       "(i|we) (shall|will) (not|no longer)",
                       "(respectfully|sincerely|regards|yours faithfully)",
                       "(will suffice|that will be all|that is all|that's all|end of|full stop|moving on|as you wish|fine|whatever|if you "
                       "say so|suit yourself|do as you)",
                       "(through|via) (my|our) (office|assistant|secretary|lawyer|purchasing|procurement)",
                       "^ no $",
                       "(kept|keep) (to)? (the)? (minimum|contract|point)"};
constexpr P kUrgent[] = {
    "(urgent|urgently|asap|immediately|right now|right away|at once|this minute|this instant|straight away|emergency|critical|time is "
    "running|running out|no time|hurry|quick|quickly|fast|top priority|high priority|sev1|p1|now)",
    "(as soon as possible|as fast as|the sooner|within the hour|in the next hour|before "
    "(noon|lunch|tonight|tomorrow|the|we|it|midnight|five|six))",
    "(need|needs|want|must) (it|this|that|them|an answer|you|to be|someone|somebody|to) ... "
    "(today|now|tonight|tomorrow|by|immediately|before)",
    "(in|within) ({number}|an|one|two|three|twenty|ten|five|half) (an)? (minutes|hours|hour|min|mins|days)",
    "(today|tonight|this morning|this afternoon|end of day|eod|by noon)",
    "(starts|start|opens|open|begins|leaves|closes|live|boarding|on air|goes live) (in|at|tomorrow|tonight|today|on|now)",
    "every (minute|hour|second)"};
constexpr P kDisappointed[] = {
    "(disappoint*|let down|lets down|letting down|underwhelm*|expected (more|better|something|a)|hoped for (more|better)|was hoping|were "
    "hoping|had hoped|not what|fell short|falls short|short of|pity|a shame|too bad|regrettabl*|unfortunately|sadly|anticlimax|had been "
    "looking forward|looked forward|was looking forward|used to be|once upon)",
    "(i|we|i'd|we'd|we had|i had) (expected|thought|hoped|imagined|pictured|believed|trusted|counted|relied|reckoned)",
    "(not|isn't|wasn't|aren't|weren't|doesn't|didn't|don't) (what|as|worth|good|up to|quite|really|live up|meet|match|like|the standard)",
    "(from|of) (you|a firm|a company|people|someone) (of all|like|i|we|with|that)",
    "after (all|ten|{number}|so many|three|five|everything) (years|we|the|these|this)?"};
constexpr P kFrustrated[] = {
    "(frustrat*|annoy*|exasperat*|tired of|fed up|had enough|sick of|at the end of|end of (my|our) (tether|rope|patience)|running in "
    "circles|going round|wasting|wasted|waste of|ridiculous|absurd|unbelievable|come on|seriously|honestly|for "
    "crying|sigh|ugh|argh|enough|losing patience|lost patience|patience)",
    "(how (many|often|long|hard|much longer|much more))",
    "(why (is|do|does|can't|must|am|are|should|has|have|not|on earth))",
    "(all|whole|entire) (day|morning|afternoon|week|weekend|night)",
    "(still|yet again|once again|once more|not again)",
    "(can|could) (someone|somebody|anyone|we|you) (please|finally|just|actually)",
    "(finally|at last|at long last|by now|until now)",
    "(i've|we've|i have|we have|i) (been|spent|waited|tried|wasted)"};
constexpr P kAngry[] = {
    "(furious|outrag*|unacceptable|disgust*|appalling|livid|fuming|angry|scandal*|how dare|enough is enough|beyond "
    "belief|disgrace*|shambles|shameful|inexcusable|unforgivable|intolerable|seething|insane|what the|wtf|for god's sake|for heaven's "
    "sake|damn it|hell)",
    "(i (want|demand|insist|refuse|will not|won't)|we (demand|insist|refuse))",
    "(don't you dare|i'm done|stop it|stop *ing|i've had it|i won't stand|will not stand|not one more|no more)",
    "(are you|do you|have you|did you|is this|is that) (kidding|serious|joking|people|out of|even|mad|insane|think|a joke)"};
constexpr P kBilling[] = {
    "(invoice*|bill|bills|billed|billing|charge|charges|charged|overcharg*|fee|fees|price|prices|pricing|payment|payments|paid|pay|vat|"
    "quote|quoted|deposit|direct debit|card|statement|tariff|subscription|rate|rates|amount|total|receipt|cost estimate)",
    "{money}", "(double|twice) (billed|charged)", "(billed|charged) (twice|double|us|me|for)",
    "(hidden|extra|additional) (fee|fees|charge|charges|cost|costs)"};
constexpr P kOutage[] = {
    "(down|outage|offline|unreachable|unavailable|not reachable|dead|503|502|504|500|timeout|times out|timing out|timed "
    "out|dropped|blackout|power cut|no signal|no connection|no internet|no power|no water|no heating)",
    "(can't|cannot|can not|couldn't|unable to|cant|won't let (me|us)) (log|login|sign|access|reach|open|connect|load|get "
    "(in|into|on)|use|enter|call|get through)",
    "(locked|shut) (out|us out|me out)",
    "(site|server|system|portal|app|shop|website|line|network|service|platform|api|page|login|connection|internet|wifi|phone|phones|till|"
    "tills) (is|are|was|were|has been|have been|went|goes|keeps|been) (down|dead|offline|gone|unreachable|unavailable|dropping|out|dark)",
    "(won't|doesn't|does not|will not|wouldn't) (open|load|start|connect|boot|respond|turn on|switch on)"};
constexpr P kDefect[] = {
    "(broken|broke|breaks|faulty|defect*|bug|bugs|buggy|crash*|leak*|crack*|scratch*|torn|tear|stain*|wobbl*|loose|squeak*|rattl*|error|"
    "errors|fails|failed|failing|failure|malfunction*|glitch*|typo|typos|misspel*|wrong "
    "(number|numbers|name|date|order)|crooked|peel*|rust*|mould|dent|dented|stuck|jam*|freez*|froze|frozen|blurry|garbled|duplicate*|"
    "missing)",
    "(doesn't|does not|don't|do not|didn't|isn't|won't|not|no longer|never|stopped) "
    "(work|working|close|fit|hold|save|print|sync|match|worked|start|load|show|charge|heat|turn)",
    "(came|fell|fall|falls|coming|falling) (off|apart|out|down|loose|open|undone)",
    "(since|after) (the|your|this|last) (update|upgrade|release|repair|service|migration|change|fix|patch|deployment)"};
constexpr P kWrongItem[] = {
    "(wrong) "
    "(item|items|size|colour|color|order|product|parcel|box|one|ones|address|model|part|parts|document|file|files|version|person|house|"
    "thing|flavour|language|attachment|keys|book|shade|batch|contract)",
    "(ordered|order|asked for|booked|bought|requested) ... (got|received|came|arrived|sent|delivered|is|here|instead)",
    "(got|received|sent|delivered|came|arrived|here|is) ... (instead|rather than|not the|but (we|i) (ordered|asked))",
    "(missing|short|incomplete|only ({number}|half|one|two|three)) ... (from|of|in|box|parcel|delivery|pieces|boxes|arrived)",
    "(not|isn't|wasn't|never) (in the (box|parcel|package|delivery|crate)|what (i|we) (ordered|bought|asked)|mine|ours)",
    "(someone|somebody) else's",
    "(delivered|sent|shipped|gone|went) to (the wrong|my old|our old|someone|a|the neighbour|another)",
    "(half|part|rest) of (the|our|my) (order|delivery|shipment|boxes|parcel)"};
constexpr P kScope[] = {
    "(not|isn't|wasn't|aren't|nothing|never) (what|as|like|in line|according|on|in|to) "
    "(we|i|was|the|our|my|agreed|ordered|discussed|spec|brief)?",
    "(we|i|the (brief|contract|spec|offer|brochure|website|proposal|quote|description|photo|sample)) "
    "(agreed|said|says|asked|specified|ordered|discussed|wanted|requested|signed|promised|stated|mentions|shows|showed|called)",
    "(out of|beyond|within|in|off) (scope|brief|spec)",
    "(instead of|rather than) (the|a|what|our|my)",
    "(half|less|fewer|only|barely|nothing like|nowhere near|a far cry|bears no)",
    "(quality|standard|workmanship|result|finish) (is|was|isn't|of|has)",
    "(brief|spec|specification|scope|requirements|mock-up|sample|brochure|advert*)"};
constexpr P kMisunderstood[] = {
    "(misunderst*|misread*|miscommunic*|mix-up|mixup|mixed up|crossed wires|cross purposes|talk* "
    "past|mistook|misinterpret*|mistranslat*|confus*|took it to mean|taken to mean|understood as|read as|meant as|we meant|i meant|you "
    "meant|not what (i|we) meant|thought you meant|lost in translation|different things|two different|ambiguous)",
    "(when|by) (i|we|you) (said|say|wrote|meant)",
    "(i|we) (said|wrote|meant|asked for|say) ... (you|they|he|she|your) (heard|understood|read|took|did|sent|booked|made|thought|brought)",
    "(one|your _) (says|said|tells|told) ... (other|another|one) (says|said|tells|told)",
    "(i|we|you) (thought|assumed|understood|took it) ... (meant|was|were|would|you|we)"};

constexpr LexiconGroup kGroups[] = {
    {"leaving", kLeaving},
    {"legal", kLegal},
    {"publicity", kPublicity},
    {"money", kMoney},
    {"senior", kSenior},
    {"meeting", kMeeting},
    {"again", kAgain},
    {"unheard", kUnheard},
    {"ultimatum", kUltimatum},
    {"cost", kCost},
    {"mending", kMending},
    {"fixed", kFixed},
    {"late", kLate},
    {"silence", kSilence},
    {"promise", kPromise},
    {"disrespect", kDisrespect},
    {"insult", kInsult},
    {"thanks", kThanks},
    {"formula", kFormula},
    {"praise", kPraise},
    {"sorry", kSorry},
    {"care", kCare},
    {"sad", kSad},
    {"worry", kWorry},
    {"confused", kConfused},
    {"sarcasm", kSarcasm},
    {"cold", kCold},
    {"urgent", kUrgent},
    {"disappointed", kDisappointed},
    {"frustrated", kFrustrated},
    {"angry", kAngry},
    {"billing", kBilling},
    {"outage", kOutage},
    {"defect", kDefect},
    {"wrong item", kWrongItem},
    {"scope", kScope},
    {"misunderstood", kMisunderstood},
};

struct Compiled {
  text::PhraseSet set;
  std::vector<std::uint32_t> group;
};

const Compiled& compiled() {
  static const Compiled kCompiled = [] {
    std::vector<std::string_view> patterns;
    Compiled result;
    std::uint32_t group = 0;
    for (const LexiconGroup& g : kGroups) {
      for (const std::string_view pattern : g.patterns) {
        patterns.push_back(pattern);
        result.group.push_back(group);
      }
      ++group;
    }
    result.set = text::PhraseSet(std::span<const std::string_view>(patterns));
    return result;
  }();
  return kCompiled;
}

}  // namespace

std::span<const LexiconGroup> lexicon_groups() { return kGroups; }
const text::PhraseSet& lexicon() { return compiled().set; }
std::uint32_t group_of(std::uint32_t phrase) { return compiled().group[phrase]; }

}  // namespace amends::tone
