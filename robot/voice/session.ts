import { existsSync } from 'node:fs';
import { InferenceSession } from 'onnxruntime-node';
import { RobotError } from '../error/robot-error.js';

/** One thread: a second one made the slowest of twenty calls ten times slower. */
const OPTIONS: InferenceSession.SessionOptions = {
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
  executionMode: 'sequential',
  logSeverityLevel: 4,
};

/** @throws RobotError `voice.model-missing`, `voice.model-broken` */
export async function openModel(file: string): Promise<InferenceSession> {
  if (!existsSync(file)) {
    throw new RobotError(
      'voice.model-missing',
      `The model ${file} is not there. Run \`npm ci\` in the project's folder.`,
    );
  }
  try {
    return await InferenceSession.create(file, OPTIONS);
  } catch (cause) {
    throw new RobotError(
      'voice.model-broken',
      `The model ${file} is damaged. Run \`npm ci\` in the project's folder.`,
      {
        cause,
      },
    );
  }
}
