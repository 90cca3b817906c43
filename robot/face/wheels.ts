/**
 * Why the wheels cannot roll until somebody at the robot acts: the emergency stop button is held, it
 * was released and power is still off, the drive reports a fault, or it is not reached.
 */
export const WHEELS_NOTICES = ['button-pressed', 'button-released', 'fault', 'gone'] as const;
export type WheelsNotice = (typeof WHEELS_NOTICES)[number];

/** The wheels as the robot's screen needs them. */
export interface Wheels {
  notice(): WheelsNotice | null;
  onNotice(listener: (notice: WheelsNotice | null) => void): void;
  /** Gives power again, after a fault too; starts no motion. Never rejects; false when it did not work. */
  enable(): Promise<boolean>;
}
