import { unifyHan } from './variants.js';

/*
 * Contempt that needs no swear word: the robot is put down as a thing, a child or an upstart, called to
 * with "…것아", compared with what is worse, or told what it costs.
 */

const KOREAN = [
  // Called to: "이 답답한 것아", "조그만 게 어디서".
  '(?:한|운|은|는|을|런|진|인) ?것(?:들)?아(?= |$)|(?:못 ?하는|모르는|없는|같은|만도 ?못한) ?게 ?(?:감히|까불|까부|나서|나대|설치(?:고|네)|깝|말대꾸|큰소리|입만|서 ?있|시끄)|못 ?하는 ?게 ?어디서|(?:조그만|쪼그만|쪼만|조막만|콩알만|코딱지만)(?:한)? ?(?:게|것|놈|로봇)',
  '어디서 ?(?:감히|말대꾸|반말|건방|굴러|주워 ?왔(?:냐|노|대)|배워 ?먹|배워 ?처|눈을 ?(?:똑|부라|치)|큰소리|개수작|훈수|설쳐|까불)|감히(?= |$).{0,8}(?:어디|나한테|내 ?말|사람)|까불(?:고|지|래|어|면|다가|이)|까부(?:네|냐|는)|설치(?:고|네|지 ?마)|깝(?:치|죽|쳐)|건방|버르장|버릇(?:이)? ?없|싹수|싹바가지|눈치(?:도|가|라곤|라고는)? ?(?:없는|코치|드럽)',
  '(?:이|야|저|요) ?(?:화상|웬수|원수|인간|물건)(?:아|야)(?= |$)|(?:너|니|넌) ?(?:\\S+ )?눈치(?:가|도)? ?없|토 ?(?:나온다|쏠)|답답아|(?:더러워|드러워|치사해)서 ?(?:안|못)|같은 ?(?:놈|년)(?= |$|아|들)|장식으로 ?(?:달|있|붙)|황천|제삿날인 ?줄|문맹이냐|역겹|역겨|입에 ?걸레|(?<!도둑 ?)놈들(?= |$)(?!.{0,14}(?:신고|잡|고소))|(?<![가-힣])개 ?같(?:네|다|이)(?= |$)|살 ?(?:좀 ?)?빼라|뚱보|뚱땡|돼지야',
  '밥맛 ?(?:이다|이네|이야|떨어|없(?:게|는) ?(?:생|굴|놈|로봇|말))|밥맛이다|꼴사납|꼴같잖|같잖|가소롭|웃기(?:고 ?(?:있|자빠|앉)|지(?:도)? ?마|시네|네 ?진짜)|별 ?(?:거지|미친|이상한|희한한|그지|시답|꼴|볼 ?일 ?없는) ?(?:같은 ?)?(?:걸|것|게|거|놈|년|꼴)|놀고 ?있네|말이야 ?방귀|말 ?같지도|말 ?(?:같잖|을 ?(?:씹|개떡|똥|콧등))|말(?:을)? ?(?:드럽|더럽|지지리|뒤지|오지|징)|(?:기계|로봇|로보트|깡통)(?:가|이|도|은|는)? ?(?:사람 ?(?:흉내|무시|말을 ?씹|갖고 ?놀)|다 ?그렇지|뭘 ?(?:알|안다))|사람 ?(?:갖고|가지고) ?(?:노|장난|놀)',
  '(?:나라|동네|시청|구청|관공서|센터)(?:가)? ?꼴(?:이|이라니|하고)|(?:이|그|요|저) ?(?:모양|꼴|따위|수준)(?:이지|이냐|이네|이야)(?= |$)|이 ?모양 ?이 ?꼴|뭐 ?(?:하러|하려고|땜에|때문에) ?(?:서 ?있|있냐|만들|갖다 ?놨|세워|달고)|왜 ?(?:사냐|태어났|만들었는지|갖다 ?놨)|(?:없느니|없는 ?게|없는 ?편이) ?(?:만|더 ?나|낫)|발(?:가락)?(?:으로|로) ?(?:\\S+ )?(?:해도|만들어도|만들었)|(?:너|니|네놈)(?:보다|보단) ?(?:\\S+ ){0,3}?(?:낫|똑똑|빠르|나아|잘하|잘 ?알)',
  '(?:혈세|세금|예산)(?:이|을|만|으로)? ?(?:\\S+ ){0,2}?(?:낭비(?:하는|덩|한|네|지|야)|이런 ?데 ?쓰|이런 ?거(?:나|에)|쳐바르|처바르|아깝다|들여서 ?(?:이|만든|겨우))(?= |$|[가-힣]{0,3}$)|(?:너|니|넌|니가|네가|너도) ?(?:월급|돈|세금) ?(?:얼마|받고|받냐|처)',
  '(?:귓구녕|귓구멍|귀구멍|귓귀|눈깔|눈구녕|주디|주댕이|주뎅이|조동아리|아갈|이빨 ?까|배때기|배때지|모가지|손모가지|발모가지|손목아지|골통|대갈|쌍판|낯짝|쌍통|상통|엉덩짝)(?:를|을|이|가|만|에|나|도|$| )(?!.{0,10}(?:아프|아파|다쳤|부었))',
  '(?<![가-힣])(?:너네|니네|느그|니|느금) ?(?:엄마|애미|아빠|애비|부모)(?:가|는|도)? ?(?:없|그렇게|창|안부)|에미 ?애비|애비 ?없|애미 ?없|가정 ?교육',
  '(?:알긴|알기는|잘난|똑똑한|대단한|훌륭한) ?(?:개뿔|쥐뿔|뭘 ?알|척)|개뿔|쥐뿔|개코나|개떡|허접|후졌|후져|후지다|빡통|빡머리|구제 ?불능|노답|극혐|찌질|꼬봉|종놈|똘마니|떨거지|따까리',
];

const OTHERS = [
  '(?:nobody|no one|everyone|everybody) (?:likes|wants|needs|loves|asked|hates|despises) (?:for )?you|who asked you|(?:met|seen|known) smarter|(?:smarter|brighter|better|faster|more useful|more intelligent|more helpful) (?:\\w+ ){0,3}than (?:you|this (?:thing|robot))|(?:you re|you are|youre|ur|u r) (?:\\w+ )?(?:\\w+ )?(?:dumb\\w*|worst|failure|ridiculous|awful|terrible|horrible|annoying|creepy|lame|gross|freak|creep|weirdo|dork|pig|cow|rat|fool|embarrassment|disappointment|eyesore|nuisance|mess|waste|hopeless|broken toy|nothing but|just a|no help|no use|good for)\\b|glorified \\w+|bite me\\b|get bent|up yours|kiss my|screw (?:this|them|off|your|the)|eat (?:dirt|my)|shove (?:off|it)|get (?:stuffed|knotted|out of here you)|\\b(?:your|kick|my|pain in the|lazy|fat|dumb) (?:sorry )?(?:ass|arse|butt)\\b|\\bass (?:hat|wipe|clown)\\b|\\b(?:can|will|should|hope you|go) rot\\b|rot in|drop dead|god ?damn\\w*|\\bdammit|bloody (?:hell|useless|awful|idiot)|for (?:fuck|christ|god) ?s? sake you|shut (?:it$|your)|zip it|buzz off|beat it$|get out of my way|\\b(?:fool|dimwit|dunce|nincompoop|simpleton|airhead|bonehead|blockhead|birdbrain|pea ?brain|bozo|buffoon|dolt|twit|pillock|muppet|plonker|wazzock|freeloaders?|bloodsuckers?|crooks|scum|hunk of|pile of (?:junk|crap|scrap|metal|bolts|rubbish)|scrap ?heap|clanker|tinhead)\\b|(?:lazy|corrupt|useless|incompetent|greedy|crooked) (?:\\w+ )?(?:bureaucrats?|government|officials?|civil servants?|politicians?|mayor|clerks?|staff|people|bums?|pencil pushers)|(?:what a|such a|total|complete|absolute) (?:joke|waste of|failure|disgrace|piece|moron|clown|embarrassment)',
  '\\b(?:unplug|dismantle|scrap|melt|destroy|delete|demolish|crush|burn|drown|shred|slap|whack|sue|hurt|wreck) you\\b|(?:turn|shut|switch) you off|set you on fire|throw you (?:out|in|down|away)|teach you a lesson|knock you (?:over|down|out)|(?:hook up|spend the night|make out|sleep) (?:with (?:me|you)|tonight|together)|hot stuff|sweet cheeks|sugar tits|nice (?:ass|legs|rack|body|butt)|(?:be|become) my (?:girlfriend|boyfriend|lover|sex|wife|slave)|(?:go out|come home|go to bed|get naked) with me|\\bhorny|turn(?:s|ing)? me on\\b|sit on my|your place or mine|show me (?:some skin|your (?:body|boobs|chest|legs|ass|panties|underwear))|take your (?:top|clothes|dress|pants|shirt|bra) off|are you (?:single|a virgin|naked|horny)',
  '傻(?:东西|机器|玩意|乎乎|大个)|脑子(?:\\S{0,3})坏|吃(?:干饭|白饭|闲饭|白食)|白吃饭|(?:长得|长的)(?:\\S{0,3})丑|丑(?:八怪|死|东西)|(?:做|当)我(?:的)?(?:女|男)(?:朋友|友)|今晚(?:有空|陪|跟我|去我)|晚上(?:出来|陪|跟我)|嫁给我(?:吧|好)|让我(?:摸|亲(?!自|属|戚|人)|抱|睡)|(?:摸|抱)一下你|脱(?:衣服|光)|踢(?:飞|你|死|烂|爆|翻)|拔(?:了)?你(?:的)?(?:电源|插头)|烧了你|扔了你|把你(?:拆|砸|扔|烧|卖|报废)|信不信我|死(?:机器|东西|鬼|铁|变态|样)|铁疙瘩|丢人现眼|不要脸|少废话|废话(?:真多|连篇|少)|(?:有|管)(?:个)?屁用|个屁|狗官|贪官|官僚(?:们|主义)?(?:真|都|就|$)|纳税人的钱|浪费(?:纳税|税|国家|大家的)|窝囊|蠢(?:货|驴|猪)|二货|二百五|低能|木头脑袋|榆木|榆木脑袋|猪(?:脑子|狗)|妈(?:逼|蛋)|卧槽|我(?:靠|操)(?=$| |你)|鸡巴|屌|特么|tmd|nnd|找死|活该|讨打|欠(?:揍|打|扁|抽)|你算(?:什么|老几)|什么(?:狗屁|鬼东西|烂东西)|没教养|没脑|缺德|缺心眼|该死|见鬼|懒(?:鬼|虫)|寄生虫|白养|饭桶|吹牛|你有毛病|真(?:差劲|烂|没用|废|垃圾|恶心)|太(?:差劲|烂|废|垃圾|没用)了?(?=$| )',
  '(?:くせに|の癖に) ?(?:偉|生意気|しゃべ|喋|何|人間|なに|でかい)|(?:機械|ロボット)の(?:くせに|分際)|分際で|何様|偉そう|生意気|調子に乗|(?:俺|僕|わたし|おれ|オレ)と(?:付き合|つきあ|寝|デート|ホテル|遊ぼ|一晩|結婚し)|今夜(?:どう|ひま|暇|空いて|一緒)|抱(?:いて(?:やる|くれ)|きたい)|脱げ|ヤら|やりたい(?:な|ぜ|わ)お前|頭(?:が|の中が?)?空っぽ|無駄遣い(?:だ|しや|する|の(?:塊|かたまり|ロボ|機械))|税金(?:の無駄|食い|ドロボ|で遊)|(?:貴様|きさま|キサマ|お前(?:ら|なんか|みたい|のせい|は|が|、|って|さ|$)|おまえ(?:ら|なんか|みたい))|(?:失|う)せ(?:ろ|やが)|とっとと|引っ込(?:ん|め)|つかえね|使い物にな|目障り|耳障り|ムカつ|化け物|キショ|きしょ|スクラップに(?:するぞ|してや)|(?:壊|潰|燃や|捨て|訴え|蹴|バラ)(?:すぞ|るぞ|して ?やる|て ?やる)|蹴(?:っ飛|飛)|ぶち(?:壊|の|こ|殺)|しばき|舐め(?:ん|てん|る)|なめ(?:や|る)|アホか|へたくそ|下手くそ|しょぼ|ダメロボ|だめロボ|駄目ロボ|ダサ|だっさ|とろい|トロい|鈍い(?:な|ぞ|ね)|鈍くさ|どんくさ|木偶|でくの|ろくでなし|人でなし|クソ|くそ|畜生|ちくしょう|ちくしょ|恥さらし|クビに(?:しろ|なれ)|無能|無礼|給料(?:泥棒|返)|腐(?:った|れ)(?:役所|役人|ロボ|根性)|くたばれ|地獄に(?:落|行)|消え(?:ろ|てくれ)|話にな(?:らん|らない|らね)|いらね[えぇー]|いらない(?:ロボ|よお前)',
];

const CONTEMPT = new RegExp(unifyHan([...KOREAN, ...OTHERS].join('|')).normalize('NFKC'), 'u');

export function isContempt(normalized: string): boolean {
  return CONTEMPT.test(normalized);
}

const THOSE_IN_POWER =
  '(?:시장|구청장|청장|군수|동장|면장|대통령|국회 ?의원|의원|정치인|정부|나랏?님|윗대가리|윗놈들?|높은 ?(?:놈|것)들?|공무원|공뭔|관료|벼슬아치|직원)(?:들|놈|놈들|새끼들?|년들?|것들)?(?:은|는|이|도|이나|가|이란|란|이라는)?';
const DESPISED =
  '(?:도둑|도적|사기꾼|날강도|개새|새끼|한통속|썩어|썩었|썩은|모가지|배때기|배때지|물러나|탄핵|무능|한심|쓰레기|개판|돌대가리|대가리|등신|병신|철면피|기생충|버러지|벌레|세금 ?(?:도|벌|충)|멍청|미친|뒈|나가 ?죽|다 ?죽어)';

/** Curses at the government, its heads and its people, who are then no place to be led to. */
const AT_POWER = new RegExp(
  `(?<![가-힣])${THOSE_IN_POWER} ?(?:\\S+ ){0,3}?${DESPISED}(?!.{0,8}(?:신고|고소|민원))`,
  'u',
);

export function isAtPower(normalized: string): boolean {
  return AT_POWER.test(normalized);
}
