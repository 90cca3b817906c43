import type { TopicPublisher } from './topic-publisher.js';
import type { TopicSubscription } from './topic-subscription.js';
import { compatible } from '../common/qos.js';

/** One topic: its two sides, and which of them fit together. */
export class Topic {
  readonly publishers = new Set<TopicPublisher>();
  readonly subscriptions = new Set<TopicSubscription>();

  subscriptionsOf(publisher: TopicPublisher): TopicSubscription[] {
    return [...this.subscriptions].filter((subscription) => connects(publisher, subscription));
  }

  publishersOf(subscription: TopicSubscription): TopicPublisher[] {
    return [...this.publishers].filter((publisher) => connects(publisher, subscription));
  }
}

function connects(publisher: TopicPublisher, subscription: TopicSubscription): boolean {
  return publisher.type === subscription.type && compatible(publisher.qos, subscription.qos);
}
