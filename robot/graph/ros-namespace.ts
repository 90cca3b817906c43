import { z } from 'zod';

/** The namespace of one robot in a settings file: one ROS name, or empty for none. */
export const RosNamespace = z.string().regex(/^([a-z][a-z0-9_]*)?$/, 'must be one ROS name');
