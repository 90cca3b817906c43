import type { Localized, Point2D, Pose2D } from '../../zone/wire/index.js';

/** Straight distance between two points of the map frame, metres. */
export function distanceM(a: Point2D, b: Point2D): number {
  return Math.hypot(b.x - a.x, b.y - a.y);
}

type Side = 'ahead' | 'left' | 'right' | 'behind';

/**
 * Where a spot is for somebody who stands before the robot and looks at its screen: their left is
 * the robot's right.
 */
export function sideSeenByVisitor(robot: Pose2D, spot: Point2D): Side {
  const bearing = Math.atan2(spot.y - robot.y, spot.x - robot.x) - robot.yaw;
  const angle = Math.atan2(Math.sin(bearing), Math.cos(bearing));
  if (Math.abs(angle) <= Math.PI / 4) return 'behind';
  if (Math.abs(angle) >= (3 * Math.PI) / 4) return 'ahead';
  return angle > 0 ? 'right' : 'left';
}

const SIDES: Readonly<Record<Side, Localized>> = {
  ahead: {
    ko: '제 뒤쪽',
    en: 'behind me',
    zh: '我的后方',
    ja: '私の後ろ側',
  },
  left: {
    ko: '화면을 보고 왼쪽',
    en: 'to your left as you face my screen',
    zh: '面向屏幕的左侧',
    ja: '画面に向かって左側',
  },
  right: {
    ko: '화면을 보고 오른쪽',
    en: 'to your right as you face my screen',
    zh: '面向屏幕的右侧',
    ja: '画面に向かって右側',
  },
  behind: {
    ko: '손님 뒤쪽',
    en: 'behind you',
    zh: '您的后方',
    ja: 'お客様の後ろ側',
  },
};

/** "화면을 보고 왼쪽으로 약 12미터": side and straight distance of a spot, for a visitor before the screen. */
export function directionWords(robot: Pose2D, spot: Point2D): Localized {
  const metres = Math.max(1, Math.round(distanceM(robot, spot)));
  const side = SIDES[sideSeenByVisitor(robot, spot)];
  return {
    ko: `${side.ko}으로 약 ${metres}미터`,
    en: `about ${metres} metres away, ${side.en}`,
    zh: `${side.zh}约${metres}米处`,
    ja: `${side.ja}へ約${metres}メートル`,
  };
}
