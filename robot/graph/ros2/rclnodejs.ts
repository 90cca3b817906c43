/*
 * The part of rclnodejs 2.2 this adapter uses. Its own types exist only where it was built against a
 * ROS 2 installation, so they are written down here.
 */

export interface Rclnodejs {
  readonly Context: new () => RclContext;
  readonly Node: new (
    name: string,
    namespace: string,
    context: RclContext,
    options: { startParameterServices: boolean; enableRosout: boolean },
  ) => RclNode;
  readonly QoS: new (
    history: number,
    depth: number,
    reliability: number,
    durability: number,
  ) => RclQos;
  readonly Clock: new () => { now(): { readonly nanoseconds: bigint } };
  readonly Parameter: new (name: string, type: number, value: unknown) => RclParameter;
  readonly ActionClient: new (node: RclNode, type: string, name: string) => RclActionClient;
  readonly ActionServer: new (
    node: RclNode,
    type: string,
    name: string,
    execute: (goal: RclServerGoal) => Promise<unknown>,
    onGoal: (goal: unknown) => number,
    onAccepted: undefined,
    onCancel: (goal: RclServerGoal) => number,
  ) => RclDestroyable;
  init(context: RclContext, args: readonly string[]): Promise<void>;
  /** Loads the class of an interface. Throws when ROS does not have it. */
  require(type: string): unknown;
  removeSignalHandlers(): void;
}

export interface RclContext {
  shutdown(): void;
}

export interface RclQos {
  readonly depth: number;
}

export interface RclParameter {
  readonly name: string;
  readonly value: unknown;
}

export interface RclDestroyable {
  destroy(): void;
}

export interface RclNode extends RclDestroyable {
  spin(timeoutMs: number): void;
  createPublisher(type: string, topic: string, options: { qos: RclQos }): RclPublisher;
  createSubscription(
    type: string,
    topic: string,
    options: { qos: RclQos; isRaw: true },
    callback: (cdr: Buffer) => void,
  ): RclSubscription;
  createService(
    type: string,
    name: string,
    options: { qos: string },
    callback: (request: unknown, response: RclResponse) => void,
  ): RclService;
  createClient(type: string, name: string, options: { qos: string }): RclClient;
  destroyPublisher(publisher: RclPublisher): void;
  destroySubscription(subscription: RclSubscription): void;
  destroyService(service: RclService): void;
  destroyClient(client: RclClient): void;
  getPublishersInfoByTopic(topic: string): readonly { readonly endpoint_gid: readonly number[] }[];
  getParameterOverrides(): readonly RclParameter[];
  declareParameter(parameter: RclParameter, descriptor: undefined, ignoreOverride: boolean): void;
  setParameter(parameter: RclParameter): unknown;
  addOnSetParametersCallback(
    callback: (parameters: readonly RclParameter[]) => { successful: boolean; reason: string },
  ): void;
}

export interface RclPublisher {
  readonly subscriptionCount: number;
  publish(cdr: Buffer): void;
}

export interface RclSubscription {
  readonly publisherCount: number;
}

export interface RclService {
  readonly handle: unknown;
}

export interface RclResponse {
  send(response: unknown): void;
}

export interface RclClient {
  isServiceServerAvailable(): boolean;
  sendRequestAsync(request: unknown, options: { signal: AbortSignal }): Promise<unknown>;
}

export interface GoalId {
  readonly uuid: Uint8Array;
}

export interface RclActionClient extends RclDestroyable {
  isActionServerAvailable(): boolean;
  sendGoal(goal: unknown, onFeedback: (feedback: unknown) => void): Promise<RclClientGoal>;
}

export interface RclClientGoal {
  readonly goalId: GoalId;
  /** action_msgs/GoalStatus */
  readonly status: number;
  isAccepted(): boolean;
  getResult(): Promise<unknown>;
  cancelGoal(): Promise<{
    readonly goals_canceling: readonly { readonly goal_id: GoalId }[];
  }>;
}

export interface RclServerGoal {
  readonly goalId: GoalId;
  readonly request: { toPlainObject(typedArrays: boolean): unknown };
  readonly isCancelRequested: boolean;
  publishFeedback(feedback: unknown): void;
  succeed(): void;
  canceled(): void;
  abort(): void;
}
