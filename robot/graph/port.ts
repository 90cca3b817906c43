import type { MessageOf, MessageType } from './messages.js';
import type { ActionType, FeedbackOf, GoalOf, ResultOf } from './actions.js';
import type { RequestOf, ResponseOf, ServiceType } from './services.js';

/**
 * The ROS graph as a port. Node code is written once against these interfaces and runs on the
 * in-process graph (`in-process/`) and on ROS 2 through rclnodejs.
 *
 * Names follow ROS 2: types are written `package/msg/Name`, `package/srv/Name`,
 * `package/action/Name`; names are relative to the node's namespace unless they begin with `/`.
 * Callbacks are called one at a time and must return at once; long work belongs in a timer or a
 * promise. A callback that throws is reported to the `onCallbackError` the graph was made with, and the
 * graph goes on. What is used after its node or graph is destroyed throws `graph.destroyed`.
 */
export interface Graph {
  /** `in-process`, or the ROS distribution, for example `humble`. */
  readonly distribution: string;
  /**
   * @throws RobotError `graph.name-taken` when a node of that full name exists in this graph,
   * `graph.invalid-name` when the name breaks ROS 2's naming rules
   */
  createNode(name: string, options?: NodeOptions): GraphNode;
  /** Destroys every node; open goals end as aborted. Safe to call twice. */
  shutdown(): Promise<void>;
}

export interface NodeOptions {
  /** Absolute, for example `/` (default) or `/robot_1`. */
  namespace?: string;
  /** Absolute names of topics, services and actions, each with the one that is used in its place. */
  remap?: Readonly<Record<string, string>>;
  /** Overrides of declared parameters, by name, as in a ROS parameter file. */
  parameters?: Readonly<Record<string, ParameterValue>>;
}

export type ParameterValue = boolean | number | string | readonly (boolean | number | string)[];

export interface GraphNode {
  readonly name: string;
  readonly namespace: string;
  readonly clock: Clock;

  createPublisher<T extends MessageType>(
    type: T,
    topic: string,
    qos?: Qos,
  ): Publisher<MessageOf<T>>;
  createSubscription<T extends MessageType>(
    type: T,
    topic: string,
    callback: (message: MessageOf<T>) => void,
    qos?: Qos,
  ): Subscription;

  createService<T extends ServiceType>(
    type: T,
    name: string,
    handler: (request: RequestOf<T>) => ResponseOf<T> | Promise<ResponseOf<T>>,
  ): Disposable;
  createClient<T extends ServiceType>(type: T, name: string): Client<RequestOf<T>, ResponseOf<T>>;

  createActionServer<T extends ActionType>(
    type: T,
    name: string,
    handlers: ActionHandlers<GoalOf<T>, FeedbackOf<T>, ResultOf<T>>,
  ): Disposable;
  createActionClient<T extends ActionType>(
    type: T,
    name: string,
  ): ActionClient<GoalOf<T>, FeedbackOf<T>, ResultOf<T>>;

  /**
   * A timer on the node's clock, so simulated time drives it.
   * @param periodS seconds; `graph.invalid-period` unless > 0
   */
  createTimer(periodS: number, callback: () => void): Disposable;

  /** Returns the override when one was given, else the default. Declaring twice throws `graph.parameter-declared`. */
  declareParameter<V extends ParameterValue>(name: string, defaultValue: V): V;
  getParameter(name: string): ParameterValue;
  /** Rejected by a listener -> `{ok: false, reason}` and the old value stays. */
  setParameter(name: string, value: ParameterValue): { ok: true } | { ok: false; reason: string };
  /** Called before a new value is taken; return a reason to refuse it. */
  onSetParameter(listener: (name: string, value: ParameterValue) => string | undefined): Disposable;

  /** Destroys the node and all it made. Safe inside its own callback: takes effect after it returns. */
  destroy(): void;
}

/** Seconds since the epoch of the graph's clock (simulated time when the graph runs on it). */
export interface Clock {
  now(): number;
  /** Resolves when the clock has advanced by `seconds`. */
  sleep(seconds: number): Promise<void>;
}

/**
 * The part of a QoS profile that changes what a receiver sees.
 * An incompatible pair (reliable subscriber on a best-effort publisher, transient_local subscriber on
 * a volatile publisher) does not connect, as in DDS.
 */
export interface Qos {
  /** Default 10: keep-last history; the oldest message is dropped when a slow receiver lags. */
  depth?: number;
  /** Default `reliable`. */
  reliability?: 'reliable' | 'best_effort';
  /** Default `volatile`; `transient_local` gives late joiners the last `depth` messages. */
  durability?: 'volatile' | 'transient_local';
}

/** rclcpp's SensorDataQoS. */
export const SENSOR_DATA: Qos = { depth: 5, reliability: 'best_effort', durability: 'volatile' };
/** Maps, masks, amcl_pose: a late joiner gets the last one. */
export const LATCHED: Qos = { depth: 1, reliability: 'reliable', durability: 'transient_local' };

export interface Publisher<M> extends Disposable {
  readonly topic: string;
  /** @throws RobotError `graph.invalid-message` naming the field when the message does not fit its type */
  publish(message: M): void;
  subscriptionCount(): number;
}

export interface Subscription extends Disposable {
  readonly topic: string;
  publisherCount(): number;
}

export interface Client<Request, Response> extends Disposable {
  /** False on timeout. @param timeoutS seconds on the node's clock */
  waitForService(timeoutS: number): Promise<boolean>;
  /** @throws RobotError `graph.service-unavailable`, `graph.service-failed`, `graph.timeout` (default 5 s) */
  call(request: Request, options?: { timeoutS?: number }): Promise<Response>;
}

/** action_msgs/GoalStatus, the terminal ones. */
export type GoalStatus = 'succeeded' | 'canceled' | 'aborted';

export interface ActionHandlers<Goal, Feedback, Result> {
  /** Default: accept. */
  onGoal?(goal: Goal): 'accept' | 'reject';
  /** Default: accept. */
  onCancel?(): 'accept' | 'reject';
  /** Runs the goal to its end; must settle `handle` (succeed, canceled or abort) exactly once. */
  execute(handle: ServerGoalHandle<Goal, Feedback, Result>): void | Promise<void>;
}

export interface ServerGoalHandle<Goal, Feedback, Result> {
  /** UUID, 32 hex digits. */
  readonly id: string;
  readonly goal: Goal;
  isCancelRequested(): boolean;
  onCancelRequested(listener: () => void): void;
  publishFeedback(feedback: Feedback): void;
  succeed(result: Result): void;
  canceled(result: Result): void;
  abort(result: Result): void;
}

export interface ActionClient<Goal, Feedback, Result> extends Disposable {
  waitForServer(timeoutS: number): Promise<boolean>;
  /**
   * Resolves at acceptance, as in rclnodejs; the outcome is `result()`.
   * @throws RobotError `graph.goal-rejected`, `graph.server-unavailable`
   */
  sendGoal(
    goal: Goal,
    onFeedback?: (feedback: Feedback) => void,
  ): Promise<ClientGoalHandle<Result>>;
}

export interface ClientGoalHandle<Result> {
  readonly id: string;
  /**
   * Resolves when the goal has ended. A server that goes away ends its goals as `aborted` with
   * `result: undefined`.
   */
  result(): Promise<{ status: GoalStatus; result: Result | undefined }>;
  /** Resolves true when the server accepted the request to cancel; the goal ends later, see `result`. */
  cancel(): Promise<boolean>;
}

/** ES `Disposable` under a plain name. */
export interface Disposable {
  destroy(): void;
}
