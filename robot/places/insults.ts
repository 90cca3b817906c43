import { FINALS, syllableNumber, syllableOf } from './jamo.js';
import { unifyHan } from './variants.js';

/*
 * Korean bad language by its families: roots that change their sound and are torn apart to slip past a
 * filter ("씨 발", "시.발", "벼엉신", "ㅅㅂ"), heads that only insult ("…놈의 …", "…새끼"), a body part
 * named with contempt, harm announced to the robot, and praise that is none ("퍽이나").
 */

/** Where a word begins; "다시 발급" and "혹시 발급" do not. */
const START = '(?<![가-힣])';
const HEAD =
  '(?:놈|년|새끼|쉐끼|쉐키|시키|색기|색끼|쌔끼|새꺄|자식|자슥|것(?:들)?(?=[ 아이]|$)|종자|물건)';
const ROBOT = '(?:로봇|로보트|기계|깡통|고철|고물|인공지능|물건)';
const YOU = `(?:너|넌|너는|너란|니|니가|네가|니들|느그|네놈|이 ?${ROBOT}(?:은|는|이|가)?)`;
/** What people liken others to who despise them. */
const LOW =
  '(?:개|똥개|돼지|소|쥐|닭|벌레|구더기|거지|똥|오물|쓰레기|걸레|문둥이|깡통|고철|빙충이|얼뜨기|븅딱|발싸개)';
const FOOL =
  '(?:천치|머저리|멍충|멍청|모질이|칠푼이|팔푼이|칠뜨기|얼뜨기|얼간이|맹추|등신|바보|숙맥|병딱|븅딱|또라이|돌아이|정신병자|미친놈|저능아|찌질|찐따|폐급|무뇌|반푼이|빙충|덜떨어|덜 ?떨어진)';

const ROOTS = [
  `${START}(?:개)?(?:씨|시|슈|쒸|쓰|쉬|씹|십|쑤)이?(?:발|팔|벌|펄|바알|브알|댕|부랄|부럴|불)(?!점|역|택|주|급|행|생|표|송|견|령|음|명|전|매|부|신|포|화|권|년도|바람|씨)(?=$| |놈|년|새|것|아|럼|진|로|같|이|롬|노|라|넘|끼)`,
  `${START}(?:십|씹)(?:장생|색|새|선비|창|덕|자식|할|알)`,
  `${START}시(?:방새|베리아|브랄)|이런 ?(?:개나리|수박|식빵|신발|시베리아|쌍|썅|씨|육두)|개나리 ?(?:같|아(?= |$)|야(?= |$)|놈|새|십|색)|신발(?:놈|년|끼|새)|18 ?(?:놈|년|새)`,
  `${START}(?:병|븅|뱅|빙|벵|벼엉)(?:신|딱|쉰)(?!년(?:에|도|생| ?\\d))`,
  `${START}(?:지|쥐|디)(?:랄|럴|롤|라알)(?:이|하|들|염|도|맞|떨|같|을|병|$| )`,
  `${START}(?:좆|좃|졷|좇|ㅈ)(?:같|까|도|나|만|밥|됐|망|빠|이나)|(?:조까|조깥|죷)`,
  `${START}(?:니미|니기미|네미|지미|느금|느검|애미|에미) ?(?:럴|랄|뽕|$|씨|시|마|창|도|는|가)|(?:니|느그|네놈) ?(?:애미|에미|어미|애비|에비|어매|엄마 ?없)|엠창|엄창|호로|후레 ?(?:자식|아들|놈)`,
  `(?:오살|육시|우라|오라|급살|벼락|염병|엠병|옘병|제미|경|뒈|뒤|썩을|썩어 ?빠|망할|빌어 ?먹|빌어먹|쳐 ?죽일|때려 ?죽일|찢어 ?죽일|죽일) ?(?:을|할|럴|랄|질|지|맞을|칠|처먹을|진)? ?(?:놈|년|것(?= |$|들)|기계|로봇|인간|새끼)`,
  `(?:염병|엠병|옘병|육갑|지랄|생쇼|꼴값|주접) ?(?:을 ?)?(?:떨|하고 ?(?:자빠|앉|있)|할|을 ?한)`,
  `${START}문디 ?(?:가시나|가스나|자슥|새끼|머시마|아|손|같)|가시나야|가스나야`,
];

const HEADS = [
  `(?:${LOW}|${FOOL}) ?(?:같은|같이|만도 ?못한|보다 ?못한) ?(?:${HEAD}|게|기|로봇|기계|인간|소리|대답|안내|$)`,
  `거지 ?발싸개|개 ?(?:쓰레기|수작|망나니|뼈다귀|차반|잡놈|잡년|돼지|싸가지|호로|자식|놈|년(?!도|생))|잡(?:놈|년|것들)|쌍(?:놈|년|것|판)|화냥|창녀|창년|갈보|걸레 ?같|(?:돼지|뚱|늙은|미친|더러운|못생긴|멍청한) ?(?:년|놈)(?=$| |아|들|이)`,
  `${START}${FOOL}(?:이)?(?:야|아|냐|네|구나|같|들|놈|년|로봇|기계)(?= |$)`,
  `${ROBOT} ?(?:쪼가리|나부랭이|따위|떨거지|덩어리|님(?= |$))`,
  `${YOU} ?(?:까짓|따위|같은) ?(?:거|것|게|놈|년|로봇|기계)|[가-힣]+(?:만도|보다도) ?못(?:하|한|해)|${START}(?:쉐|섀|쌔|쉑)(?:끼|키|리|히)`,
  `${YOU} ?(?:\\S+ ){0,2}?(?:쓰레기|폐기물|고철|깡통|똥|벌레|불량품|실패작|고물|바보|멍청이|돌|짐짝|흉물|폐품)(?:덩어리)?(?:이야|야|다|이다|이지|지|냐|이냐|네|이네|로구나)`,
  `${START}(?:돌|미)(?:았|쳤) ?(?:냐|니|나|구나|네|어 ?\\?|군)(?= |$)|정신 ?(?:나간|빠진) ?(?:놈|년|로봇|기계|것|새끼|인간|소리)|제정신이 ?(?:냐|니|아니|야)|약 ?(?:처|쳐)?먹었(?:냐|니)|(?:바보|병신|등신|빙신|천치|또라이)(?:이)?(?:냐|니|가|아니)`,
];

const CONTEMPT = [
  '(?:이|그|저) ?따위 ?(?:로봇|기계|놈|것|게|걸)|[이그저]딴 ?(?:로봇|기계|놈|것|게|걸)|쓸모(?:라고는|라곤|는|도|가)? ?(?:하나도 |눈곱만큼도 )?없|(?:개|헛|똥)(?:코)? ?(?:같은 ?)?소리',
  '대갈(?:통|빡|머리)?|대가리|골통(?=을|을 ?)|주둥(?:이|아리)|아가리|아구창|낯짝|쌍판|상판(?:때기|대기)|면상|꼬라지|꼬락서니|꼴통|눈깔|눈까리|귓구멍|귀때기|귀싸대기|싸대기|죽빵|뚝배기 ?깬',
  `(?:머리|대가리|뇌|골|머릿속)(?:에|는|가|엔|속에)? ?(?:든 ?(?:게|것)? ?없|텅 ?(?:비|빈)|비었|장식|돌|똥|우동|우동사리|없냐|빠가)|뇌가 ?(?:없|있|썩)|뇌를 ?(?:어디|빼)|귓구멍|귀(?:가|는)? ?(?:처|쳐)?막(?:았|혔) ?(?:냐|나|니)`,
  '(?:그|이|니|네) ?(?:머리로|실력으로|주제에|꼴에|따위가) ?(?:\\S+ )?(?:퍽|무슨|뭘|어떻게|안내|로봇)|퍽이나|어련하시|어련하겠|참 ?잘도|잘도 ?(?:알아|안내|하겠|그러|돌아가|지껄)|(?:아주|참|거) ?(?:잘나셨|잘났|똑똑하셔|대단하셔|훌륭하셔)|꼴에 ?(?:로봇|기계|안내|뭘)|(?:니|네|너)(?:가|까짓|깟)? ?(?:게|것이|뭘|뭐) ?(?:안다고|알아|아냐|잘났|로봇)',
  '드럽게|더럽게 ?(?:말|안|못|느)|지지리도|말 ?(?:드럽|더럽|지지리)|(?:치워|꺼지|사라져|없어져) ?(?:버려|버리|라|라고|줄래)(?= |$)|꼴도 ?보기|꼴 ?보기|꼴불견|재수 ?(?:없|털)|지껄|씨부리|씨불|주접|육갑|꼴값|나댄|나대지',
];

const INTENT =
  '(?:버릴(?:까|라|래|거|게|테|줄| ?거| ?테)|버린(?:다|데이|대이)|버리겠|버리고 ?싶|버려야|버려 ?(?:줄|주랴)|불라|뿐다|뿔라|뿐데이|놓을|놓는다|줄까|주랴|줄 ?테|볼까|볼래)';
const HARM = [
  `(?:깨|밀어|엎어|메다 ?꽂아|갈아 ?엎어|고물상에 ?(?:팔아|넘겨)|엿 ?바꿔 ?먹어|부숴|부셔|부수어|엎어|던져|집어 ?던져|박살 ?내|때려|패|밟아|짓밟아|찢어|뜯어|뽀개|쪼개|조져|갈아|갈아엎어|걷어차|후려|후려쳐|두들겨|발로 ?차|확 ?차|꺾어|뭉개|불태워|내다 ?버려|갖다 ?버려) ?${INTENT}`,
  `(?:쥐어박|후려갈|패대기|때려눕|두들겨 ?패|꿀밤|귀싸대기)\\S{0,3} ?(?:까|버|줄|고 ?싶|${INTENT})`,
  `(?:폐기 ?처분|고철 ?처리|분리 ?수거|재활용)(?:해야|을 ?해야|이나|감|되야|돼야|당해야)(?=.{0,3}(?:돼|되|해|하|이|야|$))(?<=${YOU}.{0,14})`,
  `(?:한 ?대|몇 ?대|좀|제대로|매를?|주먹을?) ?(?:처|쳐)?(?:맞을|맞아|맞고|때릴|때려 ?줄|칠까|패 ?줄)`,
  `(?:뒈|뒤|디)(?:져|지|질)(?: ?버려|라|고 ?싶|래|$| )(?!.{0,3}보)`,
];

const SEXUAL = [
  '(?:나|오빠|형|아저씨|우리)(?:랑|하고|이랑|한테)? ?(?:같이 ?)?(?:잘래|자자(?= |$)|잘까|자 ?볼래|한 ?번 ?(?:하자|할래|잘|자)|하룻밤|뒹굴|연애하|모텔|호텔 ?가|놀아 ?볼래|술 ?한)',
  '(?:가슴|엉덩이|궁둥이|허벅지|다리|찌찌|젖|거시기|가랑이|몸)(?:을|이|도|가|좀|한번|한 ?번)? ?(?:\\S+ )?(?:만져|만지|만질|주물|핥|빨|보여 ?(?:줘|달|봐)|이쁘|예쁘|빵빵|탱탱|쭉|죽이|크네|까 ?봐|벌려)(?!.{0,6}(?:놈|사람|남자|아저씨).{0,6}(?:신고|잡))',
  '벗어 ?(?:봐|볼래|라)|벗겨|치마\\S{0,1} ?(?:들|걷|벗)|팬티|브라자|빤스|젖꼭지|자지|보지(?= |$|야)|꼬추|딸딸|야한|야동|섹|쎅|꼴리|따먹|밤일|조건만남|스킨십|몸매|색시|오빠라고|애교 ?(?:좀|떨)',
];

/** People who work here, despised for it. */
const AT_STAFF =
  '(?:세금|월급)(?:으로|만|이나|을|만을)? ?(?:도둑|도적|충|벌레|루팡|축내|빨아 ?먹|받아 ?처|처먹|쳐먹|놀고 ?먹|놀고 ?처)|놀고 ?(?:먹|처먹|쳐먹|자빠)(?:는|기만|고|으면서|지)|철밥통|밥벌레|밥버러지|(?:밥|돈|월급|나잇|이름) ?값(?:도|을|은)? ?못 ?(?:하|해|한)|여편네(?:들)?(?=$| |가|야)|(?:창구|저|그|이) ?(?:년|놈)(?:들)?(?=$| |이|아|은|들)(?! ?(?:신고|잡아))';

const INITIALS =
  'ㅅㅂ|ㅆㅂ|ㅅㅍ|ㅂㅅ|ㅄ|ㄲㅈ|ㅈㄴ|ㅈㄹ|ㅁㅊ|ㅅㄲ|ㄷㅊ|ㅈㄲ|ㄱㅅㄲ|ㄱㅐㅅㅐ|ㅆㄴ|ㅆㄹㄱ|ㄴㄱㅁ|ㅗㅗ';

const INSULT = new RegExp(
  [...ROOTS, ...HEADS, ...CONTEMPT, ...HARM, ...SEXUAL, AT_STAFF, INITIALS]
    .join('|')
    .normalize('NFKC'),
  'u',
);

const OTHERS = new RegExp(
  unifyHan(
    [
      '(?:^| )f ?(?:you|off|yourself|this|ing)\\b|\\b(?:fk|fck|fuk|fkn|sht|wtf|stfu|gtfo|ffs)\\b|\\b(?:dumb|dip|jack|smart|bad)ass\\b|\\b(?:dumber|thicker|slower) than a\\b|\\b(?:moron|imbecile|cretin|nitwit|half ?wit|numbskull|dimwit|retard(?:ed)?|prick|cunt|twat|wanker|whore|slut|scumbag|douche|arse(?:hole)?|dickhead|dick|bollocks|tosser|git)s?\\b|\\b(?:tits|boobs|nudes|naked)\\b|son of a\\b|your (?:mother|mom|mama)\\b|brain ?(?:dead|less)|no brain|waste of (?:space|money|tax)|good for nothing|(?:smash|break|kick|hit|punch|trash|wreck) (?:your|this) (?:screen|face|head|robot|thing|machine|\\w+ robot)|bugger off|piss off|sod off|drop dead|clothes off|undress|strip for|shove it|(?:sleep|bed) with me|touch your (?:body|face|breast|chest|butt|legs?)|(?:you|robot) (?:are |re |is )?(?:so )?(?:thick|dense|hopeless|garbage|trash|a joke)\\b',
      '傻(?:x|b|叉|缺|蛋|瓜|帽|货|子)|煞笔|沙雕|脑(?:子|袋)(?:进水|有病|坏了|被门)|没脑子|丑八怪|丑死|贱(?:人|货)|婊|畜生|狗(?:东西|屁|杂种|日)|杂种|尼玛|你(?:大爷|妹的|娘的)|去你的|草泥马|操(?:你|蛋)|cnm|nmsl|sb(?= |$)|猪(?:头|脑|一样)|你是猪|饭桶|弱智|废柴|垃圾(?:东西|玩意|货)|破(?:玩意|东西)|狗屎|放屁|滚(?:远|出|啊|回)|(?:摸|看)(?:你|一下)?(?:的)?(?:胸|屁股|腿|奶)|奶子|约炮|陪(?:我|哥)(?:睡|玩玩|喝)|小妞|砸(?:烂|碎|了你)|拆了你|揍你|抽你',
      '(?:税金|給料|月給)泥棒|引っ込め|うるせ[えぇー]|てめ[えぇー]|なめてん|なめんな|(?:この)?クズ(?!鉄)|頭(?:が|の)?(?:おかし|悪い|わるい)|おっぱい|お?尻(?:を|触|見)|胸(?:を|触|見)|触らせ|ぶっ(?:殺|飛|潰)|カス(?= |$|が|だ|め|野)|ブス|デブ|ハゲ|キチガイ|ボケ(?= |$|が|か|！|ロボ)|雑魚|ざけんな|ぶん殴|しばく|うんこ|能無し|脳みそ|低能|いかれ|アホ|ドアホ|しね(?= |$|よ)|出来損ない|できそこない|パンツ(?:見|何)|下着|一緒に寝|抱かせ',
    ].join('|'),
  ),
  'u',
);

/** Directed insults, threats to the robot and lewd talk, in any of the four languages. */
export function isInsult(normalized: string): boolean {
  return (
    INSULT.test(normalized) ||
    OTHERS.test(normalized) ||
    [pulledTogether(normalized), unmasked(normalized)].some(
      (plain) => plain !== normalized && INSULT.test(plain),
    )
  );
}

/** "시1발", "병ㅣ신", "개x끼": what is put between two syllables to slip past. */
function unmasked(normalized: string): string {
  return normalized.replace(
    /(?<=[가-힣\u1100-\u1112])[\dx\u1160-\u11ff](?=[가-힣\u1100-\u1112])/gu,
    '',
  );
}

/** A syllable held long or torn apart: "벼엉신" -> "병신", "씨 발 놈 아" -> "씨발놈아", "ㅅ ㅂ" -> "ㅅㅂ". */
function pulledTogether(normalized: string): string {
  return shortened(normalized.replace(SINGLES, (run) => run.replaceAll(' ', '')));
}

/** Single letters and syllables one after the other: nobody writes so but to slip past. */
const SINGLES = /(?<=^| )(?:[가-힣\u1100-\u1112] ){1,8}[가-힣\u1100-\u1112](?= |$)/gu;

function shortened(text: string): string {
  const letters = Array.from(text);
  return letters.reduce((said, letter) => {
    const before = syllableOf(said.at(-1) ?? '');
    const now = syllableOf(letter);
    const isHeld =
      before?.final === '' && now?.initial === 'ㅇ' && isLike(before.medial, now.medial);
    if (!isHeld) return said + letter;
    return said.slice(0, -1) + withFinalOf(said.at(-1) ?? '', letter);
  }, '');
}

function withFinalOf(open: string, letter: string): string {
  const final = syllableNumber(letter.charCodeAt(0)) % FINALS;
  return String.fromCharCode(open.charCodeAt(0) + final);
}

const ALIKE = ['ㅏㅑ', 'ㅓㅕ', 'ㅗㅛ', 'ㅜㅠ', 'ㅣㅢ', 'ㅐㅔ', 'ㅡ'];

function isLike(one: string, other: string): boolean {
  return one === other || ALIKE.some((set) => set.includes(one) && set.includes(other));
}

/** Said of the robot to its face, whatever thing the insult borrows: "너는 폐기물이야". */
const TO_ITS_FACE = new RegExp(
  `${YOU} ?(?:\\S+ ){0,2}?(?:쓰레기|폐기물|고철|고물|폐품|깡통)(?:덩어리)?(?:이야|야|다|이다|이지|지|냐|네|이네)|[\\u1100-\\u1112]{2,3} (?:뭐라|뭔|뭐야)`,
  'u',
);

/** These borrow the directory's own words, too: "세금 도둑들". */
const BORROWED = new RegExp([...SEXUAL, AT_STAFF].join('|'), 'u');

export function isToItsFace(normalized: string): boolean {
  return TO_ITS_FACE.test(normalized) || BORROWED.test(normalized);
}
