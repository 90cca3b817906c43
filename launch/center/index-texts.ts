import type { Language } from '../../zone/wire/index.js';
import type { ProcessEntry } from '../profile.js';

export interface IndexTexts {
  title: string;
  lead: string;
  open: string;
  kinds: Record<ProcessEntry['kind'], { name: string; what: string }>;
  phases: Record<'starting' | 'up' | 'waiting' | 'stopping' | 'stopped', string>;
  restarts: string;
  demo: string;
}

/** What the index page says, in the four languages of the centre. */
export const INDEX_TEXTS: Record<Language, IndexTexts> = {
  ko: {
    title: 'OK민원센터',
    lead: '안내 로봇 행복이와 스마트 OK존이 이 컴퓨터에서 실행 중입니다.',
    open: '화면 열기',
    kinds: {
      zone: { name: '직원 화면', what: '로봇과 키오스크를 실시간 지도에서 살펴봅니다.' },
      robot: { name: '행복이 화면', what: '궁금한 것을 묻고 안내를 받습니다.' },
      kiosk: { name: '무인민원발급기', what: '주민등록등본을 발급합니다.' },
      ros: { name: '자율주행', what: '로봇의 위치를 찾고 길을 따라 움직입니다. (ROS 2, Nav2)' },
      base: { name: '바퀴', what: '바퀴를 돌리고 주행 거리와 배터리를 알려 줍니다.' },
    },
    phases: {
      starting: '시작하는 중',
      up: '정상',
      waiting: '다시 시작하는 중',
      stopping: '멈추는 중',
      stopped: '멈춤',
    },
    restarts: '다시 시작한 횟수',
    demo: '시연용입니다. 발급되는 문서에는 법적 효력이 없습니다.',
  },
  en: {
    title: 'OK Civil-Service Centre',
    lead: 'Haengbok the guide robot and the Smart OK Zone are running on this computer.',
    open: 'Open the screen',
    kinds: {
      zone: { name: 'Staff console', what: 'Watch the robot and the kiosks on a live map.' },
      robot: { name: 'Haengbok’s screen', what: 'Ask a question and be led there.' },
      kiosk: { name: 'Certificate kiosk', what: 'Issues the resident register copy.' },
      ros: { name: 'Driving', what: 'Finds where the robot is and drives it. (ROS 2, Nav2)' },
      base: { name: 'Wheels', what: 'Turns the wheels; tells distance and battery.' },
    },
    phases: {
      starting: 'starting',
      up: 'running',
      waiting: 'starting again',
      stopping: 'stopping',
      stopped: 'stopped',
    },
    restarts: 'restarts',
    demo: 'For demonstration. Documents issued here have no legal effect.',
  },
  zh: {
    title: 'OK民愿中心',
    lead: '引导机器人幸福儿和智能OK区正在本机运行。',
    open: '打开画面',
    kinds: {
      zone: { name: '工作人员画面', what: '在实时地图上查看机器人和自助机。' },
      robot: { name: '幸福儿画面', what: '提出问题，由机器人带路。' },
      kiosk: { name: '自助证明发放机', what: '发放居民登记誊本。' },
      ros: { name: '自主行驶', what: '为机器人定位并驾驶。（ROS 2，Nav2）' },
      base: { name: '车轮', what: '驱动车轮，报告行驶距离和电量。' },
    },
    phases: {
      starting: '正在启动',
      up: '正常',
      waiting: '正在重新启动',
      stopping: '正在停止',
      stopped: '已停止',
    },
    restarts: '重启次数',
    demo: '仅供演示，所发文件不具法律效力。',
  },
  ja: {
    title: 'OK民願センター',
    lead: '案内ロボット「ヘンボギ」とスマートOKゾーンがこのコンピューターで動いています。',
    open: '画面を開く',
    kinds: {
      zone: { name: '職員用画面', what: 'ロボットとキオスクをライブ地図で確認します。' },
      robot: { name: 'ヘンボギの画面', what: '質問すると、その場所まで案内します。' },
      kiosk: { name: '無人証明書発行機', what: '住民登録謄本を発行します。' },
      ros: { name: '自律走行', what: 'ロボットの位置を調べ、走らせます。（ROS 2、Nav2）' },
      base: { name: '車輪', what: '車輪を回し、走行距離とバッテリーを知らせます。' },
    },
    phases: {
      starting: '起動中',
      up: '正常',
      waiting: '再起動中',
      stopping: '停止中',
      stopped: '停止',
    },
    restarts: '再起動回数',
    demo: 'デモ用です。発行される文書に法的効力はありません。',
  },
};
