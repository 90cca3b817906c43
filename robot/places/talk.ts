import type { OUT_OF_DOMAIN, TalkId } from './result.js';
import { listed } from './listed.js';
import { OTHER_TOPICS } from './other-topics.js';
import type { Words } from './schema.js';

/**
 * - `first`: said while anything else is said too, it still wins ("등본 줄이 얼마나 길어요?")
 * - `last`: wins only when no service or place was named ("안녕하세요, 등본이요" is about 등본)
 */
export type TalkRank = 'first' | 'last';

export interface TalkIntent {
  readonly id: TalkId | typeof OUT_OF_DOMAIN;
  readonly rank: TalkRank;
  readonly words: Words;
}

/** How people say the things that are about the robot and the visit, not about a service. */
export const TALK_INTENTS: readonly TalkIntent[] = [
  {
    id: 'opening-hours',
    rank: 'last',
    words: {
      ko: listed(`
        퇴근|일을|일이|회사|마치|끝나 + 여섯 시|일곱 시|저녁|늦게 + 열려|열어|하나|와도|되나, 몇 시|여섯 시|일곱 시|늦게 + 와도|오면 + 되나|돼요|열려|열어|볼 수,
        업무시간, 업무 시간, 근무시간, 운영시간, 영업시간, 이용시간, 몇 시까지, 몇 시에 열,
        몇 시에 끝나, 언제 끝나, 몇 시에 닫, 몇 시에 문, 몇 시부터, 언제 열, 언제 닫,
        언제까지 해, 언제까지 하, 문 닫, 문 열, 점심시간, 점심 시간, 점심에도, 점심때는, 점심에는, 토요일에도, 일요일에도,
        주말에도, 공휴일에도,
        주말|토요일|일요일|공휴일|휴일|점심|점심때|명절|야간|밤|저녁|내일|오늘|연휴 + 해요|하나|하나요|하세요|하니|하냐|열|여나|여는|쉬|닫|운영|근무|업무|볼 수|문을|합니까|이용|영업,
        토요일은, 일요일은, 주말은, 공휴일은, 휴일은, 오늘 해요, 오늘 하나요, 여는 시간, 닫는 시간,
        마감 시간, 야간에도, 쉬는 날, 지금 해요, 지금 하나요, 지금 열었, 몇 시까지 일, 몇 시까지 근무, 문 여나, 문 닫나, 주말|토요일|일요일|공휴일 + 하는가|합니꺼|하노|합니껴|문 여는가|설날|추석 + 문|열어|하나요|해요`),
      en: listed(`
        opening hours, business hours, office hours, what time do you open,
        what time do you close, when do you close, when does + shut|close|open|end, what time + shut|close|open|end, when do you open, are you open, are you closed, closed on, closed today, open today,
        open on saturday, open on weekends, lunch break, lunch time, lunch hour, closing time,
        open until, working hours, open on sunday, open at lunch, open on holidays,
        hours of operation`),
      zh: listed(`
        周末|星期六|星期天|周六|周日|节假日|今天 + 上班|开门|办公|营业, 营业时间, 办公时间, 上班时间, 几点开门, 几点关门, 几点下班, 几点上班, 午休, 周末开,
        星期六, 星期天, 周六, 开放时间, 几点开始, 节假日, 工作时间, 开到几点, 午休时间`),
      ja: listed(`
        営業時間, 業務時間, 受付時間, 何時まで, 何時から, 何時に開, 何時に閉, 昼休み, 土曜日,
        日曜日, 週末, 開館時間, 祝日, お昼休み`),
    },
  },
  {
    id: 'waiting-time',
    rank: 'first',
    words: {
      ko: listed(`
        얼마나 기다, 대기시간, 대기 시간, 앞에 몇, 몇 사람이나, 몇 명이나 있, 사람 몇, 번호 언제, 아직 멀었, 대기인원, 대기 인원, 몇 명 기다, 몇 명 대기,
        몇 분 기다, 오래 기다, 사람 많, 사람이 많, 줄이 길, 줄 길, 대기자, 몇 명이나, 내 순서,
        제 순서, 내 차례, 제 차례, 순서 언제, 앞에 몇 명, 얼마나 밀려, 많이 기다, 기다려야, 나는|저는|나|내|우리 + 언제 불러, 나 차례, 내 번호, 제 번호, 앞에 얼마나, 앞에|내 앞|제 앞|남은 + 몇 명|몇 사람|얼마나 있|얼마나 남|사람 몇, 차례|순서|순번 + 언제|멀었|아직|돌아와, 한참|오래|얼마나|몇 분 + 기다렸는데|더 있어야|더 걸려|더 기다`),
      en: listed(`
        how long is the wait, waiting time, wait time, how long do i have to wait,
        how many people are waiting, how many people are in line, how long is the line,
        how long is the queue, is it crowded, is it my turn, when is my turn, my turn come, people ahead, how busy is it, long wait,
        how long will i wait, how much longer, long queue, long line, queue|line + long|today|now, how much longer until, until my number, my number called, when will my number, people before me, am i next`),
      zh: listed(`
        还有多少人, 还有几个人, 前面多少, 等多久, 等待时间, 多少人在等, 排队人数, 要等, 人多吗, 轮到我, 前面有几个人, 等候人数,
        排多久, 等几个人, 还要多久, 还要多长时间, 还得等, 什么时候轮到, 什么时候到我, 叫到我, 叫我的号, 前面几个`),
      ja: listed(`
        待ち時間, どのくらい待ち, どれくらい待, 何人待って, 待ち人数, 混んでい, 順番はいつ,
        何分待ち, 私の順番, 何人待ち, あと何人, あとどのくらい, あとどれくらい, 何番まで, まだ待ち, 私の番, 順番はまだ`),
    },
  },
  {
    id: 'call-staff',
    rank: 'first',
    words: {
      ko: listed(`
        사람 데려와, 사람 데리고 와, 사람을 데려, 사람 오라, 인간 데려, 직원 데려, 높은 사람, 윗사람, 우두머리, 책임자|과장|팀장|국장|윗대가리|담당자 + 나오라|나와|데려|불러|오라,
        직원 불러, 직원을 불러, 직원 좀 불러, 직원 호출, 직원과 얘기, 직원이랑, 직원하고,
        직원분, 직원 어디, 사람 불러, 사람이랑 얘기, 사람과 얘기, 사람하고, 담당자 불러,
        담당자, 공무원 불러, 도와줄 사람, 상담원, 직원 연결, 사람 좀 불러, 직원한테,
        도와주세요, 도와줘, 직원 좀, 관리자, 사람|직원|책임자|안내원 + 나오라|나와 봐|와 보라|불러, 진짜 사람|직원|책임자|안내원 + 어디 있|없어|없나|없소|없습|안 계시|없수, 로봇|기계 + 말고 + 사람|직원, 책임자, 안내원, 누가 좀 와, 누구 좀 와, 누구 없, 여기 좀 와, 큰일 났, 큰일났, 말이 안 통, 좀 오라 그래, 좀 오라고 해, 아가씨|아저씨|아줌마|선생님 + 불러`),
      en: listed(`
        call a member of staff, call staff, talk to a person, speak to a human,
        talk to someone, talk to a human, real person, call someone, speak to staff,
        speak to someone, call an employee, get someone, staff please, need a human,
        talk to staff, speak with a person, member of staff, help me, human please, real human, actual person, actual human, live person, your manager, a manager, someone in charge, somebody come, come quick, come quickly, hurry please`),
      zh: listed(`
        叫工作人员, 叫职员, 找工作人员, 人工服务, 工作人员, 找人帮忙, 叫人来, 叫个人, 负责人,
        找职员, 帮帮我, 救命, 真人, 人工客服, 转人工, 找人工, 活人, 跟人说话, 跟人说, 经理, 管事的`),
      ja: listed(`
        職員を呼, 係の人, 職員と話, スタッフを呼, 人と話, 担当者, 係員, スタッフ, 職員を,
        助けて, 人を呼, 人間と話, 人に代わ, 人に聞きたい, 責任者, 人間の`),
    },
  },
  {
    id: 'follow-me',
    rank: 'last',
    words: {
      ko: listed(`
        데려다, 데려가, 데려 가, 안내해, 안내 해, 안내 시작, 앞장, 같이 가, 따라갈, 데리고 가, 같이 가자, 앞에서 가, 길 안내,
        모셔다, 같이 갈, 안내 부탁, 여기로 데려다, 출발, 그리로 가, 거기로 가, 거기 가자, 가자,
        안내 좀, 안내 받, 데려다줄, 데려다주, 같이 좀 가, 길치, 같이|나랑|저랑|함께 + 가 줄|가 주|가줘|가면 안|가 줘|가 다오, 따라갈 테니, 앞서 가, 쫓아갈게, 쫓아갈 테니, 뒤따라, 앞에 가면`),
      en: listed(`
        take me there, take me, lead me, guide me, escort me, bring me there, show me the way,
        lead the way, walk me, go there together, come with me, bring me, let's go, lets go, walk with me, go with me, accompany me, i will follow you, i'll follow you, follow you, how to get there,
        escort`),
      zh: listed(`
        带我去, 带路, 带我, 领我去, 陪我去, 给我带路, 跟你走, 带我过去, 领路, 跟着你, 领我, 一起去, 陪我走, 陪我过去, 你能陪我, 带一下路`),
      ja: listed(`
        連れて行って, 連れてって, 案内して, 一緒に行, つれて行, 連れていって, 案内をお願い,
        連れて, 案内を始め, そこまで案内, ついて行くから, ついていくから, 一緒に来て, 案内してくれ`),
    },
  },
  {
    id: 'stop',
    rank: 'first',
    words: {
      ko: listed(`
        멈춰, 멈춤, 멈추, 정지, 그만, 스톱, 스탑, 취소, 취소해, 안 갈래, 안 갈게, 혼자 갈게, 혼자 갈래, 됐어요 혼자, 가지 마,
        필요 없어, 그만해, 기다려 봐, 잠깐만, 서 봐, 거기 서, 안내 취소, 안 가도, 됐어 안 가, 안 간다, 안 갈란다, 안 가요, 움직이지 마, 서라, 가만있어, 거기 있어, 서 있어, 잠시만, 잠깐 서, 가만히`),
      en: listed(`
        stop, cancel, halt, never mind, nevermind, stop it, stop moving, cancel it, forget it,
        wait stop, quit, abort, freeze, don't go, hold on, stay there, don't move, do not move, wait a second, wait a minute, no thanks`),
      zh: listed(`
        停, 停下, 停止, 取消, 别走, 不用了, 算了, 停一下, 站住, 不去了, 等一下, 别动, 先别, 等等, 不要动, 别跟着`),
      ja: listed(`
        止まって, ストップ, 停止, 中止, キャンセル, 取り消し, やめて, とまって, もういい,
        待って, 止めて, 動かないで, 結構です, 行かなくていい, ちょっと待`),
    },
  },
  {
    id: 'repeat',
    rank: 'first',
    words: {
      ko: listed(`
        다시 말, 다시 한 번, 다시 한번, 한 번 더, 한번 더, 뭐라고, 못 들었, 못들었, 안 들려,
        다시 얘기, 다시 알려, 다시 설명, 천천히, 크게 말, 잘 안 들, 다시요, 또 말해, 한 번만 더, 한번만 더, 다시 해 봐, 못 알아듣겠, 못알아듣겠, 무슨 말인지, 뭔 말인지, 뭐라는 + 거야|건지|지|겨, 뭐라 하는`),
      en: listed(`
        say that again, repeat, pardon, say again, come again, once more, didn't hear,
        did not hear, what did you say, again please, one more time, couldn't hear,
        speak louder, speak slowly, tell me again, i missed that, missed that, missed what you said, didn't catch, did not catch, didn't get that, didn't understand what you said, what was that, repeat that`),
      zh: listed(`
        再说一遍, 再说一次, 没听清, 没听见, 重复, 你说什么, 听不清, 再讲一遍, 慢一点说, 请重复, 没听懂, 没听明白, 没明白, 说什么, 再来一遍, 再讲一次`),
      ja: listed(`
        もう一度, もう一回, 聞こえな, 聞き取れ, 繰り返, もういちど, 何て言, なんて言, ゆっくり,
        大きな声で, 聞き取れません, よく聞こえ, わかりませんでした, 分かりませんでした, もう1回, もう1度, もっかい, なんですって, 何ですって, えっ何, なんと言`),
    },
  },
  {
    id: 'greeting',
    rank: 'last',
    words: {
      ko: listed(`
        안녕, 안녕하세요, 안녕하십니까, 반가워, 반갑, 반갑습니다, 좋은 아침, 하이, 헬로, 처음 뵙,
        잘 있었, 안녕히 계세요, 잘 가, 잘가, 안뇽, 오랜만, 반갑소, 반갑네, 반갑구, 반가우, 잘 지냈, 잘 지내, 좋은 하루, 즐거운 하루, 또 봐, 또 올게, 잘 있어, 만나서 반, 굿모닝, 수고 많`),
      en: listed(`
        hello, hi, hey, good morning, good afternoon, good evening, nice to meet you,
        how are you, hi there, hello there, goodbye, bye, see you`),
      zh: listed(`
        你好, 您好, 早上好, 下午好, 大家好, 再见, 早安, 嗨, 很高兴认识`),
      ja: listed(`
        こんにちは, おはよう, こんばんは, はじめまして, やあ, さようなら, ごきげんよう,
        おはようございます, どうも`),
    },
  },
  {
    id: 'robot-self',
    rank: 'last',
    words: {
      ko: listed(`
        무슨 일을 하, 무슨 일 하, 너는 누구, 넌 누구, 너 누구, 누구세요, 누구예요, 누구야, 이름이 뭐, 이름 뭐, 네 이름,
        너 이름, 뭐 하는 로봇, 무슨 로봇, 뭘 할 수 있, 뭐 할 수 있, 무엇을 할 수 있, 할 줄 아,
        할 수 있는 게, 로봇이야, 로봇이에요, 몇 살, 자기소개, 너 뭐야, 행복이가 뭐,
        행복이는 누구, 소개해, 누가 만들, 어떤 일을 해, 뭐 해줄 수, 나이가 몇, 나이가 어떻게, 뭐 할 줄, 뭘 할 줄, 뭐 하는 애, 뭐 하는 놈, 정체가 뭐, 행복이냐, 행복이니, 행복이야, 행복이 맞, 어디서 만들어, 언제 만들어, 사람이야 로봇이야, 너|넌|니는|니|네 + 이름|나이|누구|뭐야|할 줄`),
      en: listed(`
        who are you, what's your name, what is your name, your name, what can you do,
        are you a robot, introduce yourself, what are you, how old are you, who made you,
        tell me about yourself, what do you do, what are you able to do, what can you help, your job, your role, your purpose, are you human, are you real, who built you, who created you`),
      zh: listed(`
        你是谁, 你叫什么, 你能做什么, 你是机器人, 介绍一下自己, 自我介绍, 你会什么, 你几岁,
        你的名字, 你会做什么, 你是什么, 你能干什么, 你能干嘛, 你会干什么, 你多大, 谁造的你, 你是真人`),
      ja: listed(`
        あなたは誰, 名前は何, 何ができ, ロボットですか, 自己紹介, お名前, 誰ですか, 何歳,
        あなたの名前, きみは誰, 君は誰, 何が出来, 何をしてくれ, 何歳ですか, 誰が作っ, 人間ですか`),
    },
  },
  {
    id: 'thanks',
    rank: 'last',
    words: {
      ko: listed(`
        고마워, 고맙습니다, 고마워요, 감사합니다, 감사해요, 감사, 땡큐, 덕분에, 수고했어, 수고하세요, 수고하십,
        수고하셨, 고맙다, 잘했어, 최고야, 고맙네, 고맙구나, 고마우이, 기특하, 도움이 됐, 도움 됐, 도움이 되었, 큰 도움, 친절하, 똘똘하, 복 받`),
      en: listed(`
        thank you, thanks, thank you so much, many thanks, appreciate it, cheers, thank u, thx,
        well done, good job, very helpful, so helpful, you helped, big help, great help`),
      zh: listed(`
        谢谢, 感谢, 多谢, 谢谢你, 辛苦了, 非常感谢, 谢了, 帮了大忙, 太好了谢, 麻烦你了`),
      ja: listed(`
        ありがとう, 感謝, ありがとうございます, 助かりました, どうもありがとう, サンキュー,
        お疲れ様, 助かった, ありがと, どうもね, おかげで`),
    },
  },
  {
    id: 'change-language',
    rank: 'last',
    words: {
      ko: listed(
        `영어로 말해, 영어로 해, 한국어로 해, 중국어로 해, 일본어로 해, 언어 바꿔, 언어 변경`,
      ),
      en: listed(`speak english, in english, english please, change language, speak korean`),
      zh: listed(`说中文, 讲英语, 用中文, 换语言, 切换语言`),
      ja: listed(`日本語で, 英語で, 言語を変え, 日本語お願い`),
    },
  },
  ...OTHER_TOPICS,
];

/** Words that ask to be taken there; with a place named they mean "lead me", not the place alone. */
export const LEAD_INTENT: TalkId = 'follow-me';
