/**
 * Holding registers of the ZLAC8015D, named as in the vendor's RS485 communication manual v1.00.
 * The single-axis ZLAC8015 has another map.
 *
 * The manual's section on speed mode sends its "stop" to 0x2031: on this drive that is the left
 * motor's Hall offset. Stopping goes through the control word, so 0x2031 is not listed here.
 */
export const REGISTER = {
  /** Communication-loss protection: ms without a frame until the drive stops, 0..32767, factory 1000. */
  hostLossMs: 0x2000,
  /** Node id, 1..127. */
  nodeId: 0x2001,
  /** Baud rate code: 1 = 128000, 2 = 115200, 3 = 57600, 4 = 38400, 5 = 19200, 6 = 9600. */
  baudCode: 0x2002,
  /** Input terminals: bit 0 is X0, bit 1 is X1. */
  inputs: 0x2003,
  /** Operating mode: 1 relative position, 2 absolute position, 3 velocity, 4 torque. */
  mode: 0x200d,
  controlWord: 0x200e,
  /** Times in ms, each left then right: acceleration, deceleration (factory 500), emergency stop (10). */
  ramps: 0x2080,
  /** Target speed of the left motor, int16 rpm; the right one follows at 0x2089. */
  targetSpeed: 0x2088,
  /** Bus voltage, the first register of the status block. */
  status: 0x20a1,
} as const;

/** Registers 0x20A1..0x20AF: voltage, temperature, faults, positions, speeds, currents. */
export const STATUS_LENGTH = 15;

/** Registers 0x2000..0x2003: host-loss time, node id, baud rate code, inputs. */
export const WATCH_LENGTH = 4;

/** Control word 0x200E. */
export const CONTROL = {
  emergencyStop: 0x05,
  clearAlarm: 0x06,
  stop: 0x07,
  enable: 0x08,
} as const;

export const MODE_VELOCITY = 3;
/** Bit of `REGISTER.inputs` that the factory setting (X0 function 9) makes the emergency stop. */
export const INPUT_X0 = 0x01;
export const INPUT_X1 = 0x02;
