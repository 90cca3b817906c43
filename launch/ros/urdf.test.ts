import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { declareSettings } from '../../robot/base/node/parameters.js';
import { createInProcessGraph, SteppedClock } from '../../robot/graph/index.js';
import { hasPython, noPython } from './testing/described.suite.js';

interface Link {
  name: string;
  mass: number | null;
  inertia: Record<string, number>;
  shape: { kind: string; radius?: string; length?: string; size?: string } | null;
}
interface Joint {
  type: string;
  parent: string;
  child: string;
  xyz: [number, number, number];
}

const script = path.join(import.meta.dirname, 'testing', 'describe_urdf.py');
const file = path.join(import.meta.dirname, 'haengbok.urdf');
const out = hasPython
  ? execFileSync('python3', [script, file], { encoding: 'utf8' })
  : '{"links":[],"joints":[]}';
const { links, joints } = JSON.parse(out) as { links: Link[]; joints: Joint[] };
const into = (child: string) => joints.find((joint) => joint.child === child);

/** Principal moments of a solid body of this shape. */
function moments({ mass, shape }: Link): [number, number, number] {
  const m = mass ?? NaN;
  const r = Number(shape?.radius);
  const h = Number(shape?.length);
  if (shape?.kind === 'sphere') return [0.4 * m * r * r, 0.4 * m * r * r, 0.4 * m * r * r];
  if (shape?.kind === 'cylinder') {
    const across = (m * (3 * r * r + h * h)) / 12;
    return [across, across, (m * r * r) / 2];
  }
  const [x = NaN, y = NaN, z = NaN] = (shape?.size ?? '').split(' ').map(Number);
  return [(m * (y * y + z * z)) / 12, (m * (x * x + z * z)) / 12, (m * (x * x + y * y)) / 12];
}

describe.skipIf(!hasPython)(`the URDF${noPython}`, () => {
  it('is one tree that grows from base_link', () => {
    const children = joints.map(({ child }) => child);
    expect(children).toEqual([...new Set(children)]);
    expect(new Set(['base_link', ...children])).toEqual(new Set(links.map(({ name }) => name)));
    expect(children).not.toContain('base_link');
  });

  it('has the frames that navigation goes by, and leaves map and odom to others', () => {
    expect(into('base_footprint')).toMatchObject({ parent: 'base_link', xyz: [0, 0, 0] });
    expect(into('base_scan')).toMatchObject({ parent: 'base_link', type: 'fixed' });
    expect(into('base_scan')?.xyz.slice(0, 2)).toEqual([0, 0]);
    const names = links.map(({ name }) => name);
    expect(names).not.toContain('map');
    expect(names).not.toContain('odom');
  });

  it('moves no joint, since nobody publishes joint_states', () => {
    expect(joints.filter(({ type }) => type !== 'fixed')).toEqual([]);
  });

  it('has the wheels of the base driver', () => {
    const graph = createInProcessGraph({
      clock: new SteppedClock(),
      onCallbackError: () => undefined,
    });
    const { geometry } = declareSettings(graph.createNode('base')).base;
    const left = into('left_wheel')?.xyz ?? [];
    const right = into('right_wheel')?.xyz ?? [];
    expect((left[1] ?? NaN) - (right[1] ?? NaN)).toBeCloseTo(geometry.wheel_separation, 6);
    for (const name of ['left_wheel', 'right_wheel']) {
      const wheel = links.find((link) => link.name === name);
      expect(Number(wheel?.shape?.radius)).toBe(geometry.wheel_radius);
      expect(into(name)?.xyz[2]).toBe(geometry.wheel_radius);
    }
  });

  it('is as wide as the costmaps believe, and stands on its casters', () => {
    const widest = links.map(({ shape }) => Number(shape?.radius ?? 0));
    expect(Math.max(...widest)).toBe(0.3);
    for (const name of ['front_caster', 'rear_caster']) {
      const radius = Number(links.find((link) => link.name === name)?.shape?.radius);
      expect(into(name)?.xyz[2]).toBeCloseTo(radius, 6);
    }
  });

  it('has the inertia of its masses and shapes', () => {
    const heavy = links.filter(({ mass }) => mass !== null);
    expect(heavy.length).toBeGreaterThan(6);
    for (const link of heavy) {
      const { ixx, iyy, izz, ixy, ixz, iyz } = link.inertia;
      expect([ixy, ixz, iyz]).toEqual([0, 0, 0]);
      moments(link).forEach((moment, i) => {
        const given = [ixx, iyy, izz][i] ?? NaN;
        expect(Math.abs(given / moment - 1), `${link.name} axis ${i}`).toBeLessThan(0.02);
      });
    }
    const mass = heavy.reduce((sum, link) => sum + (link.mass ?? 0), 0);
    expect(mass).toBeGreaterThan(30);
    expect(mass).toBeLessThan(80);
  });
});
