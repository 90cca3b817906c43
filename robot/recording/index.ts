export { createRecorder, type Recorder, type RecorderOptions } from './recorder.js';
export {
  RATED_TOPICS,
  recordedTopics,
  type RatedTopic,
  type RecordedTopic,
} from './topics/recorded-topics.js';
export { summariseBag } from './read/summarise.js';
export type { BagSummary, GoalSummary, TopicSummary } from './read/summary.js';
