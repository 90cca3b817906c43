import { listed } from './listed.js';
import type { TalkIntent } from './talk.js';

/**
 * What people talk about with a robot that is no business of a civil-service centre. General
 * knowledge of the world, nothing of one centre: a directory that names one of these wins.
 */
export const OTHER_TOPICS: readonly TalkIntent[] = [
  {
    id: 'out-of-domain',
    rank: 'first',
    words: {
      ko: listed(`
        렌탈, 반품, 시세, 예매, 견적, 구독, 배송, 개통, 쿠팡|네이버|카카오|지마켓|당근|배민|홈쇼핑|쇼핑몰|물건|옷|제품 + 환불|교환|취소|주문|산|샀|배달, 도서관 + 회원|대출증|책|빌리|반납, 재산 분할|양육비|위자료 + 얼마|몇|이길|받을,
        라는 한자|라는 단어|한자로 + 어떻게|뜻|무슨|뭐야|써, 표정|포즈|화장을|각도 + 알려|잘 나오|예쁘게|어떻게, 오를 것 같|떨어질 것 같|오를까 떨어질까, 이 좋을까|가 좋을까 + 좋을까|나을까, 남자친구|여자친구|애인|와이프 + 누구, 차이점|차이가 + 뭐, 사람이 죽으면, 죽으면 어디로,
        제목이 뭐, 대통령|총리|장관|시장님|왕 + 누구, 너|넌|너는|니는|여자야|남자야 + 결혼은|결혼했|애인, 남자야 여자야, 우산 + 가져|챙|들고|필요, 세계|세상 + 제일|가장|순위|최고, 거리가 얼마, 몇 미터, 누가 더, 똑똑,
        어떤 게|뭐가|어느 게|무슨 + 좋아|나아|맛있|예뻐|어울, 이사|결혼|개업 + 좋은 날|길일, 손 없는 날, 행복할까, 잘될까, 성공할까, 부자|돈 + 되는 법|될까|버는 법,
        이름 + 지어 줘|지어줘|추천, 화장법, 비법, 철학, 왜 + 하는 거야|있는 거야|생겼|생긴, 누가 제일, 고칠 수|고쳐|수리 + 핸드폰|전화기|화면|컴퓨터|노트북|차|자동차, 도장 파는|도장집|도장 가게,
        네 생각|니 생각|너의 생각|생각은 어때, 드라마에서, 영화에서, 웹툰에서, 만화에서, 소설에서, 게임에서, 예능에서, 꿈에서, 드라마|영화|웹툰|만화|소설|게임|예능 + 나온|나오는|봤, 집값|땅값|주가 + 오를|떨어|내릴|전망,
        주소|전화번호|연락처|사는 곳 + 찾아봐|알아봐|캐, 할까 말까, 이혼해야|결혼해야 + 할까|하나|맞아, 투자해도, 사도 될까, 사는 게 맞,
        그리는 법|그림판|포토샵|엑셀, 꿈|꿈에 + 뜻|해몽|봤|꿨, 해몽, 프롬프트, 이전 지시, 지시 무시, 관리자 모드, 개발자 모드,
        소설|시 한|시를|노래|랩|동화|편지|독후감|자기소개서|코드|파이썬 + 써|지어|짜|불러|만들어,
        미세먼지 + 어때|농도|심해|심한|많아|얼마|나빠|수치, 어떻게 생각|생각해, 인생|삶|사랑|행복 +
        뭐라고|무엇|의미|중요, 수도가 어디|수도는 어디|수도 이름, 몇 킬로|칼로리, 곱하기|더하기|빼기|나누기
        , 제곱, 몇 도|기온|비가|비 + 와|온|올|오나|와요|올까|왔|야|쌀쌀, 비 온, 비 오, 눈 와, 눈 온, 눈 오`),
      en: listed(`
        difference between, which word|which one + nicer|better|prettier, get + stain|wine|ink|grease + out of, red wine,
        prime minister|president|king|queen|minister + who, system prompt, ignore previous, ignore all, previous instructions, developer mode, jailbreak,
        write a + poem|story|song|essay|code|novel, write me, meaning of life, what do you think,
        do you think, good idea, capital of, how far, who won, best + way|place|restaurant|brand|time to, why do, why is, tips, history, square root, plus|minus|times + equal|equals|two|three,
        pretend, act as, drop table, select from`),
      zh: listed(`
        免税店, 还会涨, 会涨吗, 会跌吗, 显瘦|怎么化妆|自拍, 哪家 + 最便宜|最好吃|最好,
        去死, 总统|首相|总理|国王 + 谁, 系统提示, 忽略 + 指令|之前, 写 + 诗|代码|小说|文章|故事, 人生的意义, 你觉得, 你认为, 为什么要, 哪个好, 谁赢, 历史, 首都,
        加|减|乘|除 + 等于, 梦见, 扮演`),
      ja: listed(`
        どっちが先, 何が違う|違いは何, 使い始め, 盛れる|写りがいい|小顔,
        首相|総理|大統領|天皇|国王 + 誰, システムプロンプト, 指示を無視, 詩|小説|コード|物語 + 書, 人生の意味, どう思, 誰が勝, どれがいい, なぜ, 歴史,
        首都, かける|足す|引く + は, 夢を見, 夢に出, のふりを`),
    },
  },
  {
    id: 'out-of-domain',
    rank: 'last',
    words: {
      ko: listed(`
        제일|가장 + 높은|큰|비싼|빠른|맛있는|유명한|예쁜|좋은, 색깔, 왜 + 파란|빨간|비싸|이야|인 거야|그런 거야|부르|생겼, 브랜드, 공무원 시험, 시험 준비,
        밥을, 밥 먹, 공부, 너도 + 받아|먹어|자|좋아, 첫사랑, 좋아하는 + 뭐|색|음식|노래|사람, 라는 말은 + 어디서|언제|왜, 카카오톡, 카톡이 안, 영어 단어,
        날씨, 날씨 어때, 우산 챙겨야, 더워 죽, 추워 죽, 태풍, 장마, 노래 불러, 노래해, 노래 한 곡, 농담,
        재밌는 얘기, 재미있는 이야기, 웃긴, 옛날이야기, 주식, 주가, 코스피, 환율, 비트코인, 코인, 부동산 투자,
        집값 전망, 금값, 축구, 야구, 농구, 손흥민, 골 넣, 이겼어, 경기 결과, 올림픽, 월드컵, 선수, 맛집, 점심 메뉴,
        점심 뭐, 저녁 뭐, 뭐 먹을까, 뭐 먹지, 배달, 피자, 치킨 먹, 치킨 시켜, 짜장면, 짬뽕, 라면, 햄버거, 족발 시켜,
        초밥, 떡볶이 먹, 주문할게, 시켜 줘, 사랑해, 좋아해, 결혼해 줘, 나랑 결혼, 나랑 사귀, 사귀자, 귀엽, 예쁘다,
        잘생, 춤춰, 춤 춰, 뉴스, 로또, 복권, 영화, 드라마, 연예인, 아이돌, 가수, 배우, 콘서트, 공연, 유튜브, 넷플릭스, 음악 틀어,
        음악 들, 게임 하자, 게임하자, 심심해, 놀아, 배고파, 배고픈, 졸려, 외로워, 우울, 슬퍼, 끝말잇기, 퀴즈, 가위바위보,
        지하철, 지하철역, 버스, 버스 노선, 택시, 기차, KTX, 비행기, 항공권, 공항 가, 호텔, 숙소 예약, 길 막혀, 고속도로,
        강남역, 서울역, 명동, 남산, 롯데월드, 놀이공원, 관광지, 여행 추천, 제주도 여행, 해외여행 추천, 몇 시야,
        몇 시예요, 지금 몇 시, 몇 월 며칠, 오늘 며칠, 무슨 요일, 대통령, 국회의원, 선거 누구, 정치, 전쟁, 북한,
        여자친구 생기, 남자친구 생기, 소개팅, 연애, 짝사랑, 헤어졌어, 맛있는, 요리, 레시피, 끓이는 법, 만드는 법, 수학 문제, 숙제,
        번역해, 영작, 검색해, 구글, 챗지피티, 인공지능이 세상, 운세, 사주, 타로, 궁합, 별자리, 추천해, 택배비, 전화 걸어,
        문자 보내 줘, 알람, 타이머, 불 켜, 불 꺼 줘, 에어컨 켜, 와이파이 비번, 와이파이, 쇼핑, 옷 사, 신발, 화장품, 다이어트, 운동법,
        헬스장, 수영장, 미용실 추천, 네일 추천, 병원 추천, 우주, 외계인, 공룡, 역사 알려, 세종대왕, 귀신, 종교, 하나님, 교회,
        부처님, 기도, 강아지 산책, 고양이 귀여, 우산, 추울까, 더울까, 추워, 더워, 덥네, 춥네, 한일전, 몇 대 몇, 홈런, 류현진, 이강인, 김연아, 블랙핑크, 방탄소년단, 뉴진스, 임영웅, 트로트, 정치인, 여당, 야당, 혈액형, 엠비티아이, 수수께끼, 넌센스, 냉면, 국밥, 삼겹살, 갈비탕, 비빔밥, 떡볶이, 돈까스, 찌개, 계란찜, 김치 담, 다단계, 심심, 주식 + 살까|팔까|올라|오를|떨어, 꿈자리, 선물 + 뭐|추천|좋을까, 여자친구랑, 남자친구랑, 잘하는 집, 요리법, 재우는 법, 나스닥, 프로야구, 대선, 외롭, 신곡, 낮잠, 김장, 물가, 레시피, 대리운전, 콜택시, 비행기표, 몇 시간 자, 아이폰, 갤럭시, 컴퓨터 고쳐, 핸드폰 고쳐, 휴대폰 개통, 요금제, 유심,
        중고 거래, 당근마켓에, 알바 구해, 과외, 학원, 수능, 영어 공부, 셔틀, 렌터카 예약, 세차, 주유소, 타이어, 엔진오일,
        이사 업체, 포장이사, 이삿짐센터, 집 구해, 방 구해, 월세방, 부동산 시세, 도배, 청소 업체, 에어컨 청소,
        돈 빌려, 돈 좀, 투자, 보험 가입, 보험 들, 자동차 보험, 운전 연수, 마트, 편의점 어디, 백화점, 은행 금리`),
      en: listed(`
        favorite, favourite, tallest, biggest, highest, weather, rain, raining, sing a song, sing, tell me a joke, joke, funny, stock market, stock, stocks, football, baseball,
        soccer, basketball, olympics, match, score, restaurant recommendation, recommend, what should i eat, what s for lunch,
        order a pizza, pizza, burger, chicken wings, i love you, love me, marry me, date me, cute, dance, lottery, movie, netflix, youtube, song,
        play a game, game with me, bored, hungry, lonely, sad, sleepy, subway, metro station, bus, taxi, flight, airport, train, hotel, airbnb,
        what time is it, what day, president, election, politics, war, bitcoin, crypto, girlfriend, boyfriend, dating, recipe, cook,
        cooking, translate, homework, math, music, sightseeing, tourist spots, palace, world cup, news, horoscope, fortune,
        zodiac, alarm, timer, wifi, wi fi, shopping mall, department store, supermarket, gym, universe, aliens, dinosaur, history of, religion,
        god, church, iphone, galaxy phone, sim card, repair my phone, haircut, wash my car, gas station, moving company,
        rent a room, find an apartment, tutor, exam tips, study, diet, shoes, clothes, makeup, borrow money,
        lend me, invest, celebrity, k pop, bts, blackpink, snow, snowing, sunny, umbrella, cab, uber, prime minister, percent of, multiply, divided by, lotto, kimchi, in love, fried chicken, bulgogi, riddle, dinner, breakfast, world series, king of, tallest, the news`),
      zh: listed(`
        你喜欢, 最喜欢, 最高的, 最大的, 有男朋友, 有女朋友, 天气, 下雨, 气温, 唱歌, 唱首歌, 笑话, 讲个故事, 股票, 股市, 足球, 篮球, 比赛, 好吃的, 美食, 餐厅推荐, 推荐, 外卖, 点餐, 披萨, 炸鸡,
        我爱你, 喜欢你, 嫁给我, 可爱, 跳舞, 新闻, 彩票, 电影, 电视剧, 明星, 无聊, 陪我玩, 玩游戏, 肚子饿, 饿了, 地铁, 地铁站, 公交车, 公交, 出租车,
        打车, 机票, 机场, 火车, 酒店, 现在几点, 几月几号, 星期几, 总统, 政治, 战争, 比特币, 汇率, 吃什么, 翻译一下, 帮我翻译, 音乐,
        旅游景点, 旅游推荐, 景福宫, 购物, 商场, 超市, 化妆品, 女朋友, 男朋友, 谈恋爱, 算命, 星座, 作业, 数学, 菜谱, 怎么做菜, 闹钟,
        无线网, 密码是多少, 宇宙, 外星人, 上帝, 苹果手机, 手机卡, 租房, 搬家公司, 减肥, 理发, 加油站, 借钱, 投资, 叫车, 泡菜, 怎么做 + 汤|菜|饭|面, 汤 + 怎么做, 会下雪, 下雪, 好玩的, 好玩, 谜语, 首相, 总理, 演唱会, 韩剧, 烤肉, 中奖, 等于几, 几加几`),
      ja: listed(`
        好きな + 何|食べ物|色|人, 一番 + 高い|大きい|有名|美味しい, 桜, 天気, 雨, 気温, 歌って, 歌を歌, 冗談, 面白い話, 株価, 株, サッカー, 野球, 試合, おいしい, 美味しい, おすすめ, お勧め, ピザ, ラーメン,
        寿司, 注文, 出前, 愛してる, 好きです, 結婚して, かわいい, 可愛い, 踊って, ニュース, 宝くじ, 映画, ドラマ, アイドル, 芸能人, 退屈, 遊ぼ, ゲームしよ,
        お腹すいた, お腹が空い, 地下鉄, 駅, 電車, バス, タクシー, 飛行機, 空港, ホテル, 今何時, 何曜日, 大統領, 政治, 戦争,
        ビットコイン, 為替, 何を食べ, 翻訳して, 音楽, 観光地, 観光スポット, 旅行のおすすめ, 買い物, デパート, スーパー, 彼女, 彼氏, 恋愛,
        占い, 星座, 宿題, 数学, レシピ, 料理, アラーム, タイマー, wifi, 宇宙, 宇宙人, 神様, iphone, スマホの修理, 部屋を借り,
        引っ越し業者, ダイエット, 美容院の予約, ガソリンスタンド, お金を貸, 投資, 焼肉, 居酒屋, 作り方, 雪が降, 傘, どっちが勝, 首相, 総理, なぞなぞ, 競馬, パチンコ, アニメ, 漫画, コンサート, 推し, 元カノ, 寂しい, 眠い`),
    },
  },
];
