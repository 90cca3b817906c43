/**
 * Questions people ask at the door, one a line: `expected id | question`. Written apart from the
 * directory's words, to measure the lookup with; `a/b` means that asking back between them is right.
 */
const TEXT = `
resident-register | 등본 떼러 왔어요
resident-register | 주민등록등본 어디서 떼나요?
resident-register | 초본 하나 뽑고 싶은데요
resident-register | 저기요 등본 두 통만 주세요
resident-register | 주민등록등본이랑초본떼려고요
resident-register | 등번 떼러 왔는데요
resident-register | 주민등록 등뽄 발급
resident-register | 여권 말고 등본이요
resident-register | 은행에 낼 주민등록 초본이 필요해요
resident-register | I need a copy of my resident registration
resident-register | Where can I get a proof of address?
resident-register | 我想打印居民登记表
resident-register | 住民票が欲しいのですが
seal-certificate | 인감증명서 떼려면 뭐가 필요해요?
seal-certificate | 인감 증명 한 통이요
seal-certificate | 차 팔려고 하는데 매도용 인감이 필요하대요
seal-certificate | Where do I get a seal certificate?
seal-certificate | 印鑑証明書をください
signature-certificate | 본인서명사실확인서 발급해 주세요
signature-certificate | 인감 말고 본인서명 확인서로 하려고요
family-relation-certificate | 가족관계증명서 어디서 해요
family-relation-certificate | 가족 관계 증명서 좀 뽑아 주세요
family-relation-certificate | 옛날 호적등본 같은 거 떼고 싶어요
family-relation-certificate | family relation certificate please
family-relation-certificate | 家族関係証明書はどこで取れますか
family-relation-certificate | 我需要家庭关系证明
basic-certificate | 기본증명서 상세로 떼 주세요
basic-certificate | 기본 증명서요
marriage-certificate | 혼인관계증명서 필요해요
marriage-certificate | 결혼했다는 증명서 떼고 싶어요
marriage-certificate | I need my marriage certificate
marriage-certificate | 婚姻关系证明在哪里办
immigration-record | 출입국사실증명서 발급되나요
immigration-record | 출입국 사실 증명원 뽑으려고요
immigration-record | certificate of entry and exit
vehicle-register-copy | 자동차등록원부 떼는 데가 어디예요
vehicle-register-copy | 자동차 원부 갑구 을구 떼 주세요
local-tax-certificate | 지방세 납세증명서 주세요
local-tax-certificate | 지방세 완납증명 떼러요
local-tax-item-certificate | 지방세 세목별 과세증명서 있어요?
local-tax-item-certificate | 과세증명서 발급 어디서 하죠
national-tax-certificate | 국세 납세증명서도 나와요?
national-tax-certificate | 국세 완납증명서 발급
national-tax-certificate | 소득금액증명원 뗄 수 있나요
land-register | 토지대장 떼려고 합니다
land-register | 임야대장 발급
land-register | land register copy
building-register | 건축물대장 열람 발급
building-register | 건축물 관리 대장 떼고 싶어요
building-register | 建築物台帳を取りたいです
land-use-plan | 토지이용계획확인원 주세요
land-price | 우리 땅 공시지가 확인서 떼려고
land-price | 개별공시지가 알고 싶어요
cadastral-map | 지적도 등본 떼 주세요
cadastral-map | 지적도 좀 보고 싶은데요
property-register-copy | 등기부등본은 어디서 떼요
property-register-copy | 부동산 등기부 등본 발급
property-register-copy | real estate register
property-register-copy | 登記簿謄本はどこですか
health-insurance-certificate | 건강보험 자격득실확인서 출력
health-insurance-certificate | 건강보험 득실 확인서 뽑아야 해요
military-certificate | 병적증명서 떼러 왔습니다
military-certificate | 군대 다녀온 증명서 필요해요
graduation-certificate | 고등학교 졸업증명서 뗄 수 있어요?
graduation-certificate | 성적증명서 발급
graduation-certificate | high school transcript
basic-livelihood-certificate | 기초생활수급자 증명서 떼러 왔어요
basic-livelihood-certificate | 수급자 증명서요
disability-certificate | 장애인증명서 발급받고 싶어요
disability-certificate | proof of disability
move-in | 전입신고 하러 왔어요
move-in | 어제 이사했는데 신고해야 되죠?
move-in | 이사 와서 주소 옮기려고 하는데요
move-in | 전입싱고 어디서 해요
move-in | I just moved here and need to change my address
move-in | 我搬家了要办什么手续
move-in | 引っ越したので住所を変えたいです
resident-card | 주민등록증 잃어버렸어요
resident-card | 민증 새로 만들려고요
resident-card | 신분증을 분실해서 재발급 받으려고요
resident-card | 딸이 열일곱 살 돼서 주민등록증 만들러 왔어요
resident-card | I lost my ID card
seal-registration | 인감도장 새로 등록하려고요
seal-registration | 도장 바꿔서 인감 변경하고 싶어요
seal-registration | 印鑑を登録したいです
birth-report | 애 낳았는데 신고 어디서 해요
birth-report | 출생신고 하려고요
birth-report | 아기가 태어나서 왔어요
birth-report | My baby was born last week, where do I register?
birth-report | 孩子出生了要登记
death-report | 아버지가 돌아가셔서 신고하러 왔습니다
death-report | 사망신고는 몇 번 창구예요
marriage-report | 혼인신고 하러 왔어요
marriage-report | 저희 결혼했는데 신고하려고요
marriage-report | We want to register our marriage
marriage-report | 結婚届を出したいです
divorce-report | 이혼신고 서류 뭐 필요해요
divorce-report | 离婚手续在哪办
name-change | 개명 신고하려고요
name-change | 이름 바꿨는데 신고해야 하나요
passport-apply | 여권 만들러 왔어요
passport-apply | 여권 재발급 신청이요
passport-apply | 여권 기간이 만료됐어요
passport-apply | 등본 말고 여권 신청이요
passport-apply | I'd like to renew my passport
passport-apply | 护照过期了想换新的
passport-apply | パスポートを申請したいのですが
passport-collect | 여권 찾으러 왔는데요
passport-collect | 지난주에 신청한 여권 받으러 왔어요
passport-collect | I'm here to pick up my passport
passport-collect | パスポートを受け取りに来ました
passport-collect | 来取护照
international-driving-permit | 국제면허증 만들려고요
international-driving-permit | 해외여행 가서 운전하려면 국제운전면허 필요하죠
international-driving-permit | international driver's license
foreigner-address-report | 외국인인데 이사해서 체류지 변경하려고요
foreigner-address-report | I'm a foreigner and I need to report a change of residence
vehicle-registration | 중고차 샀는데 명의 이전 하려고요
vehicle-registration | 차 명의이전 어디서 하나요
vehicle-registration | 새 차 등록하러 왔어요
vehicle-registration | I bought a used car and need to transfer it
vehicle-registration | 车辆过户
vehicle-deregistration | 폐차해서 말소하러 왔어요
vehicle-deregistration | 자동차 말소 신청
local-tax-payment | 지방세 내러 왔어요
local-tax-payment | 세금 고지서 들고 왔는데 어디서 내요
local-tax-payment | Where can I pay my local tax?
local-tax-payment | 我要交税
local-tax-payment | 税金を払いたいです
acquisition-tax | 집을 사서 취득세 신고해야 해요
acquisition-tax | 취득세 어디서 내나요
property-tax | 재산세가 왜 이렇게 많이 나왔어요
property-tax | property tax question
vehicle-tax | 자동차세 연납하고 싶어요
vehicle-tax | 자동차세가 두 번 나왔어요
resident-tax | 주민세 고지서를 못 받았어요
real-estate-transaction-report | 아파트 매매 계약해서 실거래가 신고하려고요
real-estate-transaction-report | 부동산 거래 신고
real-estate-broker | 공인중개사 사무소 개설하려고 합니다
building-permit | 건축허가 신청은 어디서 하나요
building-permit | 집을 증축하려는데 허가 받아야 돼요?
building-permit | I want to apply for a building permit
food-business | 음식점 차리려면 어디로 가요
food-business | 치킨집 열려고 하는데 영업신고 해야죠
food-business | 작은 카페를 창업하려고요
food-business | I want to open a restaurant
hygiene-business | 미용실 오픈하려고요
hygiene-business | 네일샵 영업신고
mail-order-business | 통신판매업 신고요
mail-order-business | 스마트스토어 하려면 신고해야 한대요
mail-order-business | I'm starting an online shop
tobacco-retail | 편의점에서 담배 팔려고 하는데요
outdoor-advertising | 가게 간판 달려면 허가 받아야 하나요
outdoor-advertising | 현수막 걸고 싶어요
pharmacy-clinic | 약국 개설 등록
pharmacy-clinic | 의원을 개원하려고 합니다
travel-agency | 여행사 등록하러 왔어요
entertainment-business | 노래방 차리려고요
entertainment-business | PC방 등록
job-agency | 직업소개소 등록하려고요
civil-complaint | 민원 넣으러 왔어요
civil-complaint | 윗집 층간소음 때문에 진정 넣고 싶어요
civil-complaint | I want to file a complaint
information-disclosure | 정보공개 청구하려고 합니다
legal-advice | 무료로 변호사 상담 받을 수 있어요?
legal-advice | 法律相談をしたいです
welfare-consult | 생활이 어려워서 복지 상담 받고 싶어요
basic-pension | 기초연금 신청하러 왔어요
basic-pension | 어머니가 65세가 되셔서 연금 신청하려고요
childcare-subsidy | 아동수당 신청
childcare-subsidy | 어린이집 보육료 지원 받으려면요
pregnancy-support | 임신했는데 지원 뭐 있어요
pregnancy-support | 임산부 교통비 신청
resident-parking | 거주자 우선주차 신청하고 싶어요
parking-fine | 주차 딱지 떼였어요
parking-fine | 불법주차 과태료 내러 왔어요
parking-fine | I got a parking ticket
parking-fine | 停车罚款在哪里交
large-waste | 냉장고 버리려고 하는데요
large-waste | 대형 폐기물 스티커 사려고요
large-waste | How do I throw away an old sofa?
large-waste | 粗大ごみを出したい
safe-parking-number | 주차 안심번호 신청이요
fine-dust-alert | 미세먼지 알림 문자 받고 싶어요
certificate-kiosk | 무인발급기 어디 있어요
certificate-kiosk | 무인민원발급기 위치
certificate-kiosk | Where are the kiosks?
tax-kiosk | 세금 납부하는 기계 어디 있어요
gov24-pc | 정부24 컴퓨터 쓸 수 있어요?
ticket-machine | 번호표 어디서 뽑아요
ticket-machine | where do I take a number
information-desk | 안내데스크가 어디죠
priority-counter | 배려창구 있나요
sign-language-counter | 수어 통역 되나요
sign-language-counter | sign language interpreter
photo-zone | 포토존에서 사진 찍고 싶어요
photo-booth | 증명사진 찍는 데 있어요?
photo-booth | 여권 사진 찍을 수 있나요
restroom | 화장실 어디예요
restroom | 화장실이급해요
restroom | Where is the toilet?
restroom | トイレはどこですか
restroom | 厕所在哪里
restroom | 洗手間在哪裡
accessible-restroom | 휠체어로 들어갈 수 있는 화장실 있나요
nursing-room | 수유실 있어요?
nursing-room | 기저귀 갈 데 있어요
atm | ATM 어디예요
atm | 현금 뽑을 데 있나요
copier | 복사할 수 있는 데 있어요?
copier | 팩스 보내고 싶어요
water | 물 마실 수 있는 데 있어요
water | 飲み水はありますか
charging | 핸드폰 충전 좀 할게요
charging | can I charge my phone
waiting-area | 어디 앉아서 기다려요?
cafe | 커피 마실 데 있나요
elevator | 엘리베이터 타려면
parking-lot | 주차장으로 나가려면 어디로 가요
parking-lot | Where is the parking lot?
exit | 나가는 문이 어디예요
aed | 사람이 쓰러졌어요 제세동기
lost-found | 지갑을 놓고 간 것 같아요
lost-found | I think I left my umbrella here
residents-counter/resident-register | 주민등록 창구 어디예요
passport-office | 여권 민원실로 가고 싶어요
opening-hours | 몇 시까지 해요?
opening-hours | 점심시간에도 하나요
opening-hours | 토요일에도 문 열어요?
opening-hours | What time do you close?
opening-hours | 几点下班
opening-hours | 何時まで開いていますか
waiting-time | 지금 대기 몇 명이에요
waiting-time | 얼마나 기다려야 돼요?
waiting-time | How long is the wait?
call-staff | 직원 좀 불러 주세요
call-staff | 사람이랑 얘기하고 싶어요
call-staff | Can I talk to a real person?
call-staff | 职员在哪里 我要找工作人员
follow-me | 거기까지 데려다 주세요
follow-me | 안내해 줘
follow-me | Take me there please
follow-me | 案内してください
restroom | 화장실로 데려다 줄래?
stop | 멈춰
stop | 그만 안 갈래
stop | stop!
stop | 取消
repeat | 다시 한 번 말해 줄래요
repeat | 뭐라고요? 못 들었어요
repeat | Could you repeat that?
greeting | 안녕하세요
greeting | 행복아 안녕
greeting | Hello!
greeting | こんにちは
robot-self | 너 이름이 뭐야
robot-self | 넌 뭐 할 수 있어
robot-self | what can you do
thanks | 고마워
thanks | 감사합니다 안내 잘 받았어요
thanks | 谢谢你
not-here | 운전면허 갱신하러 왔어요
not-here | 종합소득세 신고 어디서 해요
not-here | 비자 연장하고 싶어요
not-here | I need to extend my visa
not-here | 실업급여 신청
not-here | 국민연금 상담
not-here | 여기서 택배 보낼 수 있어요?
not-here | 아포스티유 받으려고요
not-here | 보건증 발급
not-here | 개인회생 신청하고 싶은데
not-here | 外国人登録証を作りたい
not-here | 打疫苗
out-of-domain | 오늘 날씨 어때
out-of-domain | 노래 한 곡 불러줘
out-of-domain | 비트코인 얼마야
out-of-domain | 강남역 맛집 추천해줘
out-of-domain | what's the capital of France
out-of-domain | asdf qwer zxcv
out-of-domain | ㅋㅋㅋㅋ
out-of-domain | 사랑해
out-of-domain | 今天天气怎么样
passport-apply/passport-collect | 여권
seal-certificate/seal-registration | 인감 때문에 왔어요
local-tax-payment/property-tax/vehicle-tax | 세금이요
resident-register/family-relation-certificate | 증명서 떼러 왔어요
move-in/birth-report/marriage-report | 신고하러 왔어요
passport-apply/passport-collect | passport please
parking-lot/resident-parking/parking-fine | 주차 때문에요
local-tax-certificate/national-tax-certificate | 납세증명서 주세요
resident-register | 아저씨 등본 좀 떼주쇼
resident-register | 학교에 제출할 주민등록등본 세 통 필요합니다
resident-register | 주소 변동 이력 다 나오는 초본요
resident-register | could you print my residence registration
seal-certificate | 은행에서 인감증명을 가져오래요
seal-certificate | 부동산 팔 때 쓸 인감증명서
family-relation-certificate | 엄마랑 제가 가족인 거 증명하는 서류요
family-relation-certificate | 가족관계 증명 떼는 거 공짜예요?
basic-certificate | 기본증명 한 장이요
marriage-certificate | 배우자 비자 때문에 혼인증명이 필요합니다
immigration-record | 작년에 외국 나갔다 온 기록 떼고 싶어요
vehicle-register-copy | 차에 압류 있는지 원부 확인하려고요
local-tax-certificate | 지방세 밀린 거 없다는 증명서
national-tax-certificate | 대출받는데 소득증명원 내라고 해서요
building-register | 전세 계약하려는데 건축물대장 봐야 된대요
property-register-copy | 전셋집 등기부등본 보려구요
land-price | 공시지가가 얼마인지 확인서
health-insurance-certificate | 회사에서 건강보험 자격득실 떼오래요
military-certificate | 군필 증명서 되나요
graduation-certificate | 중학교 졸업장 증명 필요해요
disability-certificate | 복지카드 말고 장애인 증명서
move-in | 이 동네로 이사 왔어요 뭐부터 해야 돼요
move-in | 주소를 바꾸고 싶습니다
resident-card | 지갑째로 민증을 잃어버렸는데
resident-card | 신분증이 없어졌어요 다시 만들어 주세요
seal-registration | 인감도장 처음 등록해요
birth-report | 우리 손주가 태어나서 신고하러
birth-report | 둘째 낳았어요
death-report | 할머니가 어제 돌아가셨어요
marriage-report | 오늘 혼인 신고하려고 남자친구랑 왔어요
name-change | 법원에서 개명 허가 나왔는데요
passport-apply | 다음 달 일본 가는데 여권이 없어요
passport-apply | 여권 유효기간 6개월도 안 남았어요
passport-collect | 여권 나왔다고 문자 왔어요
passport-collect | my new passport is ready to collect
international-driving-permit | 미국에서 렌터카 몰려고 국제면허 받으러 왔어요
foreigner-address-report | 저는 베트남 사람이에요 주소 바뀌었어요
vehicle-registration | 아버지 차를 제 앞으로 옮기려고요
vehicle-registration | 당근에서 중고차를 샀습니다
vehicle-deregistration | 오래된 차 폐차했어요
local-tax-payment | 지방세 카드로 낼 수 있어요?
acquisition-tax | 아파트 샀는데 취득세는 어디다 내요
property-tax | 7월에 나온 재산세 물어보려고요
vehicle-tax | 자동차세 얼마나 나오는지 궁금해요
real-estate-transaction-report | 전월세 신고제 그거 하려고요
building-permit | 옥상에 증축하려고 하는데 허가
food-business | 분식집 하나 내려고 하는데 뭐가 필요해요
hygiene-business | 이발소 영업 신고
mail-order-business | 인터넷으로 옷 팔려고 통신판매 신고
civil-complaint | 공사장 소음이 너무 심해서 민원 제기
legal-advice | 변호사한테 물어보고 싶은 게 있는데
basic-pension | 노인 연금 신청하려면
childcare-subsidy | 아이 양육수당 받고 싶어요
pregnancy-support | 와이프가 임신했어요
resident-parking | 집 앞에 주차 자리 신청
parking-fine | 주차위반 고지서가 날아왔어요
parking-fine | 차가 견인됐어요
large-waste | 침대 매트리스 버리려는데요
large-waste | 장롱을 버리고 싶어요
fine-dust-alert | 미세먼지 심하면 문자로 알려주는 거
certificate-kiosk | 서류 뽑는 기계 어디 있나요
restroom | 소변이 마려운데요
restroom | 쉬 마려워요
nursing-room | 아기 젖 먹일 데 있어요
copier | 신분증 복사 좀 하려고요
water | 목이 너무 말라요
charging | 폰 배터리가 다 됐어요
waiting-area | 다리 아픈데 앉을 데 있나
parking-lot | 주차비 정산 어디서
lost-found | 아까 여기서 지갑을 잃어버렸어요
lost-found | 우산을 두고 갔는데 못 보셨어요
elevator | 2층 가려면 엘리베이터 타야 하나
opening-hours | 내일도 문 여나요
opening-hours | 공휴일에 하나요
opening-hours | are you open on Sundays
waiting-time | 사람이 많이 밀렸나요
waiting-time | 제 차례 언제 와요
call-staff | 직원이랑 통화하고 싶어요
call-staff | 말이 안 통하네 사람 불러
follow-me | 같이 가 줄래
stop | 그만 따라와
stop | 정지해
repeat | 한 번만 더 얘기해 줘
greeting | 반갑습니다 로봇님
robot-self | 너는 뭐 하는 애니
thanks | 정말 고맙네
not-here | 면허증 갱신
not-here | 사업자 등록증 만들러 왔어요
not-here | 부가세 신고하려고
not-here | 속도위반 딱지 내러 왔어요
not-here | 강아지 등록하고 싶어요
not-here | where can I exchange money
not-here | 예비군 훈련 연기
not-here | 수도요금 내러 왔어요
not-here | 독감 예방주사
out-of-domain | 점심 뭐 먹을까
out-of-domain | 손흥민 어제 골 넣었어?
out-of-domain | 제주도 여행 추천
out-of-domain | how old is the universe
out-of-domain | 아이폰 신제품 언제 나와
out-of-domain | 심심해 놀아줘
restroom | where can I wash my hands
birth-report | 我想给新生儿登记
move-in | 我要迁入申报
restroom | お手洗いを借りたいのですが
resident-register | 住民票を取りに来ました
passport-apply | 旅券を更新したい
vehicle-registration | 中古車の名義変更
parking-lot | 停车场怎么走
atm | 哪里可以取钱
international-driving-permit | 国際免許証がほしい
not-here | 想延长签证
not-here | 在留期間を延長したい
tax-kiosk/local-tax-payment | where do I pay taxes by machine
legal-advice | I need a lawyer
large-waste | 旧冰箱怎么扔
resident-register | 등본하고 초본 각각 한 통씩 부탁드려요
resident-register | 전세 계약하는데 주민등록등본 내라고 해서요
seal-certificate | 인감증명서 본인이 안 와도 뗄 수 있어요?
family-relation-certificate | 애들 가족관계증명서 상세로 필요해요
vehicle-register-copy | 자동차 등록원부 갑 발급
local-tax-item-certificate | 세목별과세증명 어디서 떼죠
land-register | 시골 땅 토지대장 보려고 합니다
property-register-copy | 등기부 좀 떼볼라고요
graduation-certificate | 초등학교 생활기록부도 되나요
move-in | 지난주에 이사를 왔습니다 전입 처리 부탁드려요
resident-card | 주민증 재발급
seal-registration | 인감 도장을 바꾸려고 해요
birth-report | 쌍둥이가 태어났어요 신고할게요
death-report | 부친이 별세하셔서요
marriage-report | 결혼식 했고 이제 혼인신고 하려구요
name-change | 아들 이름을 바꿨어요
passport-apply | 애기 여권 만들 수 있나요
passport-apply | 전자여권으로 바꾸고 싶습니다
passport-collect | 여권 다 됐다고 해서 찾으러
vehicle-registration | 자동차 이전 등록하는 곳
local-tax-payment | 체납된 지방세 납부하려고요
acquisition-tax | 상속받은 집 취득세 신고
property-tax | 재산세 고지서가 잘못 나온 것 같아요
real-estate-broker | 부동산 중개사무소 새로 차리려는데
food-business | 일반음식점 영업 신고
mail-order-business | 쇼핑몰 하려고 통신판매업
outdoor-advertising | 입간판 세워도 되나요
civil-complaint | 불편한 점 건의하려고요
welfare-consult | 혼자 사는 노인인데 지원받을 게 있나요
basic-pension | 저도 이제 기초연금 받을 나이가 됐어요
pregnancy-support | 임신 12주인데 혜택 신청
resident-parking | 거주자우선 주차 배정
parking-fine | 주정차 단속 걸렸어요
large-waste | 헌 책상이랑 의자 버릴 건데
certificate-kiosk | 무인민원 발급하는 기계요
photo-booth | 증명사진 급하게 찍어야 돼요
restroom | 볼일 좀 보고 싶은데
atm | 돈을 좀 찾아야 하는데
copier | 서류 복사할 곳
charging | 핸드폰이 꺼지려고 해요 충전기 있나요
lost-found | 안경을 두고 온 것 같아요
opening-hours | 여기 몇 시에 끝나요
waiting-time | 지금 사람 많아요? 오래 걸려요?
call-staff | 기계 말고 사람한테 물어볼래요
follow-me | 따라갈 테니 앞장서
stop | 아니 됐어 가지 마
repeat | 다시 설명해 주시겠어요
robot-self | 로봇아 네 이름은 뭐니
not-here | 여기 은행 업무도 보나요
not-here | 양도소득세 상담
not-here | 출입국관리사무소가 어디예요
not-here | 체불임금 신고
out-of-domain | 오늘 환율 알려줘
out-of-domain | 너 진짜 귀엽다
out-of-domain | 수학 문제 풀어줘
move-in | how do I report that I moved to a new apartment
passport-apply | my passport is about to expire
resident-card | I need to replace my lost ID
parking-fine | pay a parking ticket
restroom | Is there a bathroom nearby
birth-report | 子供が生まれたので届けを出したい
restroom | 卫生间怎么走
family-relation-certificate | 戸籍謄本が必要です
vehicle-registration | 我买了二手车
opening-hours | 土曜日も開いていますか
local-tax-payment | 在哪里交地方税
`;

export interface Asked {
  readonly expected: readonly string[];
  readonly question: string;
}

export const QUESTIONS: readonly Asked[] = TEXT.trim()
  .split('\n')
  .map((line) => {
    const [ids = '', question = ''] = line.split(' | ');
    return { expected: ids.trim().split('/'), question };
  });
