// Written from the ROS definitions by definitions/write-interfaces.ts: do not edit.

import type { Duration } from './builtin-interfaces.js';
import type { Point, Pose, Vector3 } from './geometry-msgs.js';
import type { CompressedImage } from './sensor-msgs.js';
import type { ColorRGBA, Header } from './std-msgs.js';

/** visualization_msgs/Marker */
export interface Marker {
  header: Header;
  ns: string;
  id: number;
  type: number;
  action: number;
  pose: Pose;
  scale: Vector3;
  color: ColorRGBA;
  lifetime: Duration;
  frame_locked: boolean;
  points: Point[];
  colors: ColorRGBA[];
  texture_resource: string;
  texture: CompressedImage;
  uv_coordinates: UVCoordinate[];
  text: string;
  mesh_resource: string;
  mesh_file: MeshFile;
  mesh_use_embedded_materials: boolean;
}
export const Marker = {
  ARROW: 0,
  CUBE: 1,
  SPHERE: 2,
  CYLINDER: 3,
  LINE_STRIP: 4,
  LINE_LIST: 5,
  CUBE_LIST: 6,
  SPHERE_LIST: 7,
  POINTS: 8,
  TEXT_VIEW_FACING: 9,
  MESH_RESOURCE: 10,
  TRIANGLE_LIST: 11,
  ADD: 0,
  MODIFY: 0,
  DELETE: 2,
  DELETEALL: 3,
  ARROW_STRIP: 12,
} as const;

/** visualization_msgs/MarkerArray */
export interface MarkerArray {
  markers: Marker[];
}

/** visualization_msgs/MeshFile */
export interface MeshFile {
  filename: string;
  data: Uint8Array;
}

/** visualization_msgs/UVCoordinate */
export interface UVCoordinate {
  u: number;
  v: number;
}
