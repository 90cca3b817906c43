export { UnderstandingModel } from './model.js';
export {
  startUnderstanding,
  type Understanding,
  type UnderstandingOptions,
} from './understanding.js';
