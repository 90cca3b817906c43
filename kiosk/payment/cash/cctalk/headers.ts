/** Headers of ccTalk Generic Specification issue 4.7, Part 2. */
export const HEADER = {
  simplePoll: 254,
  manufacturer: 246,
  category: 245,
  product: 244,
  serialNumber: 242,
  performSelfCheck: 232,
  modifyInhibits: 231,
  readCredits: 229,
  modifyMasterInhibit: 228,
  insertionCounter: 226,
  acceptCounter: 225,
  levels: 217,
  modifySorterPaths: 210,
  sorterPaths: 209,
  coinId: 184,
  emergencyStop: 172,
  dispenseCount: 168,
  dispense: 167,
  hopperStatus: 166,
  enableHopper: 164,
  testHopper: 163,
  pumpRng: 161,
  cipherKey: 160,
  readBillEvents: 159,
  billId: 157,
  countryScaling: 156,
  routeBill: 154,
  billOperatingMode: 153,
  reset: 1,
} as const;

/** Headers of answers: Part 1, "Message structure". */
export const ANSWER = { ack: 0, nak: 5, busy: 6 } as const;

/** Part 1, table 1: default addresses. */
export const ADDRESS = { host: 1, coinAcceptor: 2, hopper: 3, billValidator: 40 } as const;
