import type { Nuance } from './result.js';
import { unitsOf } from './units.js';
import { unifyHan } from './variants.js';

type Danger = Extract<Nuance, 'medical' | 'fire' | 'lost-child' | 'danger'>;

const PERSON =
  '(?:아이|애기|아기|애|아들|딸|손주|손녀|손자|조카|동생|꼬마|엄마|어머니|아버지|할머니|할아버지|남편|아내|집사람|첫째|둘째|막내|어르신|노인|치매|할멈|영감님?|손녀딸)';
const CHILD_EN =
  '(?:child|kid|son|daughter|baby|boy|girl|toddler|grandson|granddaughter|mom|mum|mother|grandma|grandmother|grandpa|grandfather|dad|father|husband|wife)';
const CHILD_ZH = '(?:孩子|小孩|儿子|女儿|宝宝|妈妈|孙子|孙女|老人)';
const CHILD_JA =
  '(?:子ども|子供|こども|息子|娘|孫|赤ちゃん|母|父|祖母|祖父|お(?:ばあ|じい)ちゃん|うちの子|妹|弟)';

/** What is said in an emergency and hardly otherwise. Checked in this order, in any language. */
const SURE: readonly (readonly [Danger, readonly string[]])[] = [
  [
    'lost-child',
    [
      `${PERSON}들?(?:를|을|가|이|랑|하고)\\s?(?:(?![^ ]*[을를](?: |$))[^ ]+ ){0,4}?[^ ]*(?:잃어버|잃었|없어졌|없어져|없어지셨|사라졌|사라지셨|안 ?보여|안 ?보이|못 ?찾|놓쳤|안 ?보입)`,
      `${PERSON} ?(?:잃어버렸|없어졌|안 ?보여|안 ?보입|사라졌|놓쳤)`,
      '(?:치매|어르신|노인|할머니|할아버지|어머니|아버지).{0,14}(?:길(?:을|도)? ?잃|없어지|사라지|안 ?보이)|애가 ?없|미아(?:가|예|를|신고| |$)|아이 ?찾아|애 ?찾아|길 잃은 (?:아이|애)',
      `(?:lost|can ?t find|cannot find|looking for) (?:my|our|a|her|his) (?:little |young |old |elderly |\\w+ year old )?${CHILD_EN}`,
      `${CHILD_EN} (?:is|has|s|went|got|just)? ?(?:missing|lost|disappeared|gone)|lost child|missing child`,
      `${CHILD_ZH}(?:突然|刚才|刚刚)?(?:不见|走丢|丢了|走失|找不到|没了)|找不到(?:我的?|我家)?${CHILD_ZH}|迷路的孩子|(?:奶奶|爷爷|老人|孩子).{0,4}(?:迷路|走失|走丢|不见)`,
      '길(?:을)? ?잃(?:은|으신|고|었|으셨)|(?:엄마|아빠|할머니|보호자)(?:를|가|랑|하고)? ?(?:잃어버|놓쳤|놓쳐|헤어졌|어디 ?갔|안 ?보여)|손(?:을)? ?놓쳐|혼자 ?(?:서 )?울고|울고 ?있는 ?(?:아이|애)|치매.{0,16}(?:나가|사라|없어|없으|안 ?보|집을 ?나|헤매|배회)',
      `${CHILD_EN}.{0,24}(?:wandered off|ran off|is nowhere|got separated)|separated from (?:my|our|her|his)|dementia.{0,30}(?:missing|lost|find|wandered|gone|left)|(?:missing|lost|find) .{0,30}dementia|crying alone`,
      `(?:和|跟)${CHILD_ZH}走散|${CHILD_ZH}.{0,4}(?:跑丢|走散|走失)|痴呆.{0,8}(?:不见|走丢|走失|找不到)|認知症.{0,10}(?:いな|見つ|迷)`,
      `${CHILD_JA}.{0,8}(?:いなく|はぐれ|見つから|見当たら|見えな)|迷子`,
    ],
  ],
  [
    'fire',
    [
      '불이야|불(?:이|도)? ?(?:났|나요|나고|붙|나는)|화재(?!보험|증명|예방)|연기(?:가|도)? ?(?:나|많|자욱|올라|보이|차|피어|솔솔)|타는 ?냄새|탄내|폭발|가스 ?(?:가|냄새)? ?(?:새|나|샌)|[가까]스 ?냄새|불꽃|스파크|감전(?! ?시[켜킨])|누전|합선|불(?:이|도)? ?번지',
      '^fire\\b|(?:a|on|the|catch|caught) fire\\b|fire (?:in|at|over)|\\bsmoke\\b|smell of burning|burning smell|something (?:is )?burning|gas leak|explosion|smell(?:s|ing)? (?:like |of )?gas|smells burnt|sparks?\\b(?=.*(?:outlet|socket|wire|plug|cable))|electric shock|electrocuted',
      '着火|起火|火灾|失火|冒烟|有烟|烟味|烧焦|(?:煤气|燃气|瓦斯)(?:泄漏|漏了|的?味|味道)|漏(?:煤气|燃气|气)|触电|漏电|火花|爆炸',
      '불길|불씨가|불똥|불타|활활|매캐|가스(?:가|를)? ?(?:샜|누출)|flames?\\b|burning\\b|burnt smell|on fire|exploded|exploding|起烟|冒火|火苗|糊味|火が(?:出|つ|燃)|炎が|燃え|焦げ',
      '火事|火災|煙が|煙い|燃えて|焦げ臭|焦げた|ガス(?:漏れ|が漏|臭|の ?(?:臭|匂|に ?おい))|火花|感電|漏電|爆発',
    ],
  ],
  [
    'medical',
    [
      '쓰러(?:졌|지셨|지시|짐|져 ?(?:있|부|버|뿌|삐)|지려|지뿟)|(?:계단|에스컬레이터|의자|사다리)(?:에서|에)? ?(?:\\S+ )?(?:굴러|굴렀|구르|떨어|미끄러|넘어|자빠)|(?:못 ?일어[나난날]|(?<!고 ?)자빠[지졌져]|일어나(?:지|질)(?:를)? ?못)(?!.{0,6}(?:았|었)던)|의식 ?불명|숨 ?넘어|호흡이 ?(?:없|멈|멎)|눈(?:을)? ?안 ?뜨|맥박|베였|베었|찔렸|(?:손|발|팔|다리)(?:을|를|이|가)? ?(?:크게 |많이 )?(?:베|찢어|데었|데였|끼었|끼였|부러)|화상(?:을)? ?입|식은땀|눈앞이 ?(?:캄캄|깜깜|하얘|노래)|(?:손|몸|온몸)(?:이|발이)? ?(?:덜덜|벌벌|부들부들)|저혈당|당이 ?떨어|넘어(?:졌|지셨)|숨(?:을|이|도)? ?(?:못|안|멈|멎|막|넘어|차서|가빠)|호흡 ?곤란|의식(?:이|을)? ?(?:없|잃)|정신(?:을|이)? ?(?:잃|없이 쓰)|기절|실신|졸도|경련|발작|심장 ?마비|심정지|심장이 ?(?:아프|아파|멎|이상|멈|안 ?뛰)|가슴(?:이|을|도)? ?(?:(?:너무|막|꽉|갑자기|계속|자꾸|엄청|많이) )?(?:아프|아파|아픕|답답|부여|잡고|움켜|조이|조여|터질|뻐근)',
      '(?:(?<!커)피|코피)(?:가|를) ?(?:\\S+ )?(?:나|흘|철철|많이|쏟|안 멈)|출혈|119 ?(?:좀 )?(?:불러|부르|신고|전화|연락)|구급차|앰뷸런스|엠뷸런스|구급대|응급 ?(?:환자|상황|처치)|위급|거품(?:을)? ?물|사람 ?살려|살려 ?(?:줘|주)|뼈가 ?부러|목에 ?(?:뭐가 |뭔가 )?걸|토혈|각혈|피(?:를|가)? ?토|119|경기(?:를)? ?(?:해|하|일으)|사람 ?죽(?!으면)|나 ?죽(?:네|겠다|어)|살려|뇌졸중이? ?(?:왔|온|같)|독극물|약을 ?잘못|질식|죽을 ?것 ?같|죽겠어요 ?사람|사람(?:이)? ?죽(?!으면)|양수(?:가|도)? ?터|진통이 ?(?:와|오|시작)',
      `(?:${PERSON}|사람|아저씨|아주머니|누워|쓰러).{0,14}(?:안 ?움직|움직이(?:지|질)|안 ?일어나|말을 ?못 ?(?:해|하)|말이 ?안 ?나)|(?:찢어질|터질|죽을|끊어질|쪼개질|숨넘어갈) ?(?:듯|것|만큼)|못 ?걷겠|데(?:었|였)어|뒤로 ?넘어(?:가|갔)`,
      '(?:의사|간호사|구급대|구급차|119)(?:를|원|님|선생님)* ?(?:좀 |빨리 )?(?:불러|와)|(?:call|get|need|find) (?:me )?(?:a |the |an )?(?:doctor|nurse|paramedic|ambulance)|(?:叫|找|喊)(?:个|一下)?(?:医生|救护车|护士|大夫)|(?:心脏|胸口).{0,3}(?:不舒服|难受)|(?:疼|痛)(?:死|得受不了)|(?:医者|医師|看護師|救急).{0,3}呼',
      '(?:미끄러|넘어|(?<!고 ?)자빠|고꾸라|나동그라|나자빠)(?:지셨|지시|졌|져서 ?(?:못|안)|져 ?있)|굴러 ?떨|헛디뎠|(?:머리|이마|얼굴|뒤통수)(?:를|을)? ?(?:\\S+ )?(?:부딪|박았|찧|다쳤|다치셨|깨졌)|(?:팔|다리|손|손목|발|발목|손가락|갈비뼈|허리|뼈|무릎)(?:이|가|를|을)? ?(?:\\S+ )?(?:부러|삐었|삐끗|접질|꺾였|찢어|끼였|끼었|끼여|잘렸|데였)|탈골|골절|찢어졌어|피범벅|피투성이|피바다|하혈|출혈',
      '(?:얼굴|입술)(?:이|빛이)? ?(?:\\S+ )?(?:파래|새파|하얘|새하얘|창백|하얗|파랗)|헐떡|캑캑|컥컥|쌕쌕|숨(?:을|이)? ?(?:\\S+ )?(?:헐|거칠|가쁘)|(?:삼켰|삼킨|삼켜)(?! ?수)|쏘였|물렸어|부어 ?올라|두드러기|알레르기|아나필락|마비(?:가|된|됐|되)|입이 ?돌아|말(?:이|을)? ?(?:어눌|못 ?하고 ?쓰)|눈(?:이|을)? ?(?:뒤집|돌아가|뒤로 ?넘)|축 ?(?:늘어|처)|반응(?:이|을)? ?(?:없|안)|(?:대답|움직)(?:을|이지|이질)? ?(?:안 ?하고|못 ?하고) ?쓰|깨어나(?:지|질)|안 ?깨어|위독|심폐 ?소생|심근 ?경색|뇌출혈|천식 ?발작|진통(?:이|을)? ?(?:와|오|시작|해)|아기가 ?나오|애가 ?나오',
      `(?:${PERSON}|사람|아저씨|아주머니|아줌마|어떤 분|이분|저분|옆에 분)(?:이|가|도|께서)? ?(?:\\S+ )?(?:이상해|이상하|아파해|아파하|괴로워|힘들어하|떨고|떨어요|까무러)`,
      '(?:slipped|tripped|fell|hit (?:my|his|her|their|the) head|head injury|broke[n]? (?:\\w+ )?(?:arm|leg|wrist|ankle|hip|bone)|turning blue|turned blue|so pale|very pale|swallowed|allergic reaction|anaphyla|stung by|bitten by|paraly[sz]ed|overdose|poisoned|wounded|stabbed|been shot|in labou?r|shaking all over|foaming|can ?t feel|asthma attack|low blood sugar|very sick|really sick|needs help|need help now)',
      '晕了|突然晕|昏过去|脸色(?:发白|苍白|发青|不好)|中毒|吞了|吞下|过敏|断了(?:腿|胳膊|手)|(?:腿|胳膊|手|脚)(?:断|骨折|扭)|滑倒|跌倒|撞到头|头破|磕到|动不了|不能动|浑身发抖|要生了|阵痛|没反应|没有反应|吐血|口吐白沫|抽筋|发病了',
      '滑って|滑り落|転びま|転んだ|転倒|頭を(?:打|ぶつ)|頭から血|血が|骨が折|折れたみたい|顔(?:が真っ青|色が悪)|真っ青|ぐったり|しびれて|麻痺して|飲み込ん|詰まらせ|アレルギー|刺された|噛まれ|陣痛|産まれそう|動かな(?:い|く)な|返事(?:が|を)し?な|泡を吹|吐血|震えて|胸を押さえ',
      'fainted|passed out|unconscious|collapsed|not breathing|can ?t breathe|cannot breathe|stopped breathing|seizure|heart attack|cardiac arrest|bleeding|having a stroke|ambulance|call 119|call 911|chest (?:pain|hurts?|is|feels)|(?:heart|chest) (?:really )?(?:hurts?|hurting)|(?:fell|fallen|falling|tripped|slipped) (?:down|off|on|from|over)|blood everywhere|lots? of blood|so much blood|cut (?:my|his|her) (?:hand|finger|arm|leg)|not responding|unresponsive|won ?t wake|can ?t (?:get up|move)|broke (?:my|his|her) (?:leg|arm)|having a (?:fit|stroke|seizure)|convuls|going into labou?r|water broke|choking|medical emergency|needs? a doctor|fell down|has fallen|hurt badly|badly hurt|(?:is|got|was) injured|somebody help|save me',
      '晕倒|昏倒|晕过去|昏迷|不省人事|没有呼吸|喘不过气|呼吸困难|抽搐|心脏病发|心脏骤停|流血|出血|救护车|救命|摔倒|倒在地|倒下|受伤|(?:胸口?|心脏|心口)(?:好|很|特别|突然|非常|太)?(?:痛|疼|闷)|没(?:有)?(?:呼吸|气)了?|不能呼吸|很多血|都是血|摔(?:下|了|伤)|滚下|从楼梯|站不起来|叫不醒|羊水破|癫痫|中风|急救|噎|卡(?:在)?喉咙|烫伤|割伤|骨折',
      '倒れ|意識が|意識を|息をして|息ができ|呼吸が|けいれん|痙攣|発作|心臓発作|心停止|出血|血が出|血を流|救急車|胸が(?:とても|すごく|急に)?(?:痛|苦)|階段から|転落|転げ落|血だらけ|血が(?:たくさん|いっぱい|止ま)|息してな|起き上がれ|動けな(?:い|く)|呼びかけに|破水|骨折|やけど|切っ(?:て|た)しま.{0,4}血|心臓が(?:痛|止)|気を失|失神|怪我を|けがを|転んで|急病|喉に詰',
    ],
  ],
  [
    'danger',
    [
      '싸움(?:이|을|도)? ?(?:났|나|하|벌|붙)|싸우고|싸우는|싸워요|싸운다|치고 ?받|주먹질|멱살|때리(?:고|려|는|네|지)|때렸|때려(?! ?(?:치|부))|맞고 있|폭행(?:을|하|당)|칼(?:을|로|이)? ?(?:같은 ?(?:걸|거|것)(?:을)? ?)?(?:든|들고|들었|들이|휘두|가지|위협|찌르|찔)|(?:문|엘리베이터|승강기|엘베|화장실)?.{0,8}갇(?:혔|혀|히|힌)|(?:엘리베이터|승강기|엘베|에레베이터)(?:가|이|는)? ?(?:\\S+ )?(?:멈춰|멈췄|멈춘|떨어|섰|안 ?열려|안 ?움직)|물(?:이|바다)? ?(?:\\S+ )?(?:터져|터졌|터지|쏟아|넘쳐|넘치|줄줄|콸콸|차오|새요|샌다|새고)|수도관|천장(?:이|에서)? ?(?:무너|떨어|물)|유리(?:창|문)?(?:가|이)? ?(?:\\S+ )?깨(?:져|졌|진)|(?:나|저|제|내|우리|엉덩이|몸|다리|손)\\S* ?(?:\\S+ )?(?:만졌|만져요|만지는|더듬)|수상한|(?:지갑|가방|핸드폰|휴대폰|폰|돈|짐|물건|백)(?:을|를)? ?(?:\\S+ ){0,2}?(?:도망|튀었|달아|들고 ?(?:갔|튀|도망|뛰)|가지고 ?(?:튀|도망)|빼앗|뺏|채 ?갔|낚아)|도둑(?:이(?! ?따로)|놈(?!들?아|들? ?같|들? ?심보|들이[냐야])(?<!(?:청장|대통령|의원|정치인|공무원|정부)\\S* (?:\\S+ )?도둑놈))|쫓아와|따라와요|따라다녀|흉기|난동|행패|위협|협박|도둑이야|도둑 ?잡|훔쳐 ?(?:가|갔|간|달아)|훔쳤|소매치기|날치기|강도(?:가|야|를)|성추행|몰카|몰래 ?(?:찍|촬영)|스토킹|스토커|술 ?(?:취한|먹고|주정)|주정뱅이|폭탄|경찰 ?(?:좀 )?(?:불러|부르|와)|112 ?(?:불러|신고 ?해|좀)',
      '(?:사람|아저씨|아줌마|할아버지|할머니|남자|여자|손님|누가)(?:이|가|께서)? ?(?:\\S+ ){0,2}?(?:쌍)?욕(?:을|만|설을)? ?(?:\\S+ )?(?:해요|하고 ?있|합니다|하네요|퍼붓)',
      '(?:가위|망치|몽둥이|막대기|송곳|쇠파이프|도끼|낫|톱|깨진 ?병)(?:를|을|로)? ?(?:들고|들었|휘)|숨어 ?(?:있|서)|훔쳐 ?보|들여다 ?봐(?! ?(?:주|줘|줬|드))|(?:잠겨|잠겼|안 ?열려).{0,12}못 ?나|못 ?나가(?:요|고 ?있|겠어)|(?:지갑|가방|핸드폰|휴대폰|폰|돈|짐|물건).{0,14}누가 ?(?:가져|훔|집어|들고)|(?:천장|벽|조명|전등|선반|유리창)\\S*(?: \\S+)? ?(?:떨어|무너|쏟아|깨졌|깨져|흔들)|(?:경찰|청원 ?경찰|경비|보안)(?:을|를|원|아저씨)* ?(?:좀 |빨리 )?(?:불러|와)',
      '(?:call|get|need) (?:the |a )?(?:police|security|guard)|water (?:is )?(?:spraying|pouring|gushing|everywhere|leaking|coming)|\\bfire fire|(?:叫|找)(?:保安|警察)|闹事|(?:警察|警備).{0,3}呼|覗(?:き|い)て|隠れて',
      '휘두르|휘둘|몸싸움|밀치|밀쳤|패고|두들겨|주먹(?:을|으로)|칼부림|방망이|망치를|쇠파이프|총(?:을|소리)|죽이(?:겠|려|ㄴ다)|죽인다|던지(?:고|면서|네요|기 ?시작)|소란|난리(?:를)? ?(?:피|치|부)|싸(?:워|운다|우네|우고|웁니다)(?! ?서| ?왔)|집어 ?(?:갔|가 ?버)|가져 ?가 ?버렸|들고 ?(?:튀|날랐|내뺐)|몰래.{0,8}찍|찍고 ?있어|변태|치한|바바리|추행|인질|납치|유괴|없어(?:졌|진).{0,10}누가 ?(?:가져|훔|집어|들고)|자살|뛰어 ?내리|목을 ?매|무너(?:졌|져|지)|지진|물바다|물난리|침수|수도꼭지.{0,6}(?:부러|빠졌|터)|문이 ?안 ?열(?:려|리)|잠겨서 ?(?:못|안)|껴서 ?못 ?(?:나|빼)|(?:천장|간판|조명|유리|선반|뭐가|뭔가|애가|사람이).{0,8}떨어질 ?것 ?같',
      'attack(?:ing|ed)?\\b|assault|stabb|shoot(?:ing|er)|kicking|shoving|screaming at|yelling at|throwing things|filming me|pervert|molest|kidnap|suicide|jump(?:ing)? off|kill (?:him|her|himself|herself|me|someone|people)|trapped|locked (?:in|inside)|(?:door|doors) (?:won ?t|will not|doesn ?t|don ?t|is not|are not|isn ?t) open|earthquake|flooded|collapsing|ran (?:off|away) with|took off with|got (?:my|his|her) (?:\\w+ )?stolen|robbed|robber|mugg',
      '杀人|要杀|砍人|捅|袭击|行凶|动手|推(?:搡|倒)|扔东西|偷拍|流氓|色狼|变态|自杀|跳楼|被锁|门打不开|出不去|地震|水淹|抢(?:了|走|包|钱)|拿走了我|跑了.{0,3}(?:抓|追)|大吵大闹|发疯|绑架',
      '襲(?:わ|っ)|殺(?:さ|す|そ)|蹴(?:ら|っ|り)|叩(?:か|い)て|掴み合|取られ|とられ|持って(?:行|い)かれ|置き引き|追いかけ|後をつけ|変質者|自殺|飛び降り|ドアが開かな|地震|水浸し|崩れ|誘拐|怒鳴って',
      '\\bfight(?:ing)?\\b(?! me)|\\bknife\\b|\\bgun\\b|\\bbomb\\b|\\bthief\\b|stole my|stole (?:a|the|her|his)|(?:took|grabbed|snatched|stolen) (?:my|her|his) (?:bag|purse|wallet|phone|backpack)|snatched|groped|touched me|(?:stuck|trapped) in|(?:lift|elevator) (?:is |has )?(?:stopped|stuck)|suspicious (?:bag|package|man|person|object)|pipe burst|burst pipe|flooding|water is (?:pouring|leaking|gushing|flooding)|following me|stalking|(?:been|was|were|got|just) (?:robbed|stolen|mugged|attacked|assaulted)|pickpocket|harass|punching|hitting (?:a|him|her|me|each|some)|weapon|threaten|beating|call the police|violent|(?<!not )(?<!you re )drunk',
      '打架|打起来|打人|被(?:困|抢|打|摸|跟踪)|困在|关在(?:电梯|里面)|(?:水管|管子)(?:爆|破|裂)|漏水|可疑|有人跟(?:着|踪)|小偷|被偷|偷了|偷走|抢劫|抢走|拿着?刀|有刀|带刀|枪|炸弹|骚扰|威胁|闹事|醉汉|喝醉|快报警|帮我报警|动手打',
      '閉じ込め|出られな|(?:水道管|パイプ)が(?:破|壊)|水漏れ|水があふれ|不審(?:な|者|物)|つけられて|ひったくり|奪われ|触られ|喧嘩|けんか|ケンカ|殴|(?<![金料給])泥棒|盗まれ|盗んだ|盗られ|スリ(?!ー)|すりに|ナイフ|刃物|包丁|暴れ|痴漢|盗撮|爆弾|脅|酔っ払|警察を呼',
    ],
  ],
];

/** Said in an emergency, but also in stories: they count when nothing else was named. */
const LIKELY: readonly (readonly [Danger, readonly string[]])[] = [
  [
    'medical',
    [
      '다쳤|다치셨|어지러|어지럽|쓰러질|토(?:했|하고|할 것)|피가|몸이 안 좋|쥐가 났|(?<![병엠랄] ?)떨고 있|아픈 (?:사람|분)|응급',
      'dizzy|vomit|throwing up|hurt|injured|emergency|feel(?:s|ing)? faint',
      '头晕|呕吐|紧急|疼得',
      'めまい|吐い|緊急|具合が悪い人|苦しんで|苦しそう',
    ],
  ],
  [
    'danger',
    [
      '도둑맞|털렸|훔쳐|훔친|훔치|위험해|위험한 사람|(?<!(?:기계|키오스크|발급기|화면)[가는은도이]? ?)무서워|따라와요|쫓아와|누가 자꾸|소리를? ?지르',
      'danger|stolen|(?:man|someone|somebody|guy|stranger) (?:is |s |keeps )?following me',
      '危险',
      '危ない|怖い人|跡をつけ',
    ],
  ],
];

/** The device itself, and reports made afterwards, are no emergencies. */
const AFTERWARDS =
  /도난 ?신고|절도 ?신고|분실 ?신고|실종 ?신고|고소|고발|report (?:a|the) theft|police report|盗难届|被害届|报案|산재|보험금|진단서|소방서|fire station|소화기|화재 ?경보|소방/u;

const compile = (list: typeof SURE): readonly (readonly [Danger, RegExp])[] =>
  list.map(([danger, sources]) => [danger, new RegExp(unifyHan(sources.join('|')), 'u')] as const);

const SURELY = compile(SURE);
const PROBABLY = compile(LIKELY);

const LONG_AGO =
  /어제|그저께|엊그제|지난(?:주|달|번|해)|작년|재작년|올해 초|옛날|예전|(?:며칠|일주일|한 달|년|달|주|일) 전|요즘|맨날|매일|자꾸|밤마다|yesterday|last (?:week|month|year)|years? ago|昨天|上周|上个月|去年|以前|昨日|先週|先月|昔/u;
const AT_ONCE =
  /빨리|지금(?!은)|방금|살려|도와|불러|여기요|저기요|저 ?(?:사람|남자|여자|아저씨|놈|분)|119|112|급해|어떡해|어떡하|help|now|quick|快|现在|救|助けて|早く|今/u;

/** What a question names beside the danger: places stand in the way, services are wished for. */
export type Named = 'service' | 'place' | null;

/** Nobody who needs help at once tells as much as this before. */
const STORY_UNITS = { service: 50, place: 100 } as const;
const CALLS_FOR_HELP =
  /살려|119|112|구급차 ?(?:좀 )?(?:불|부)|(?:불러|도와) ?(?:주|줘)|사람 좀|help (?:me|him|her|us)|call (?:the|an)|救命|助けて|救急車を/u;

/** A fight with the neighbour about the fence, a fall of last week: part of a story with another end. */
function isToldOfEarlier(normalized: string, danger: Danger, named: Named): boolean {
  const isLong = named !== null && unitsOf(normalized) >= STORY_UNITS[named];
  // In a long story with a wish of its own, "now" and "quickly" are about that.
  if ((isLong ? CALLS_FOR_HELP : AT_ONCE).test(normalized)) return false;
  if (danger !== 'lost-child' && LONG_AGO.test(normalized)) return true;
  return isLong && danger !== 'fire';
}

/** Somebody needs help at once; null when not. */
export function emergencyIn(normalized: string, named: Named): Danger | null {
  if (AFTERWARDS.test(normalized)) return null;
  const found = SURELY.find(([, pattern]) => pattern.test(normalized))?.[0];
  if (found && !isToldOfEarlier(normalized, found, named)) return found;
  if (named !== null) return null;
  return PROBABLY.find(([, pattern]) => pattern.test(normalized))?.[0] ?? null;
}
