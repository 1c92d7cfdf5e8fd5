import type { Block } from '../../../model/document.ts';
import { headingLevels } from '../../heading-levels.ts';
import type { Role } from './tag.ts';

const roles = ['H1', 'H2', 'H3', 'H4'] as const;

/** The role of every heading, so that no level is skipped. */
export function headingRoles(blocks: readonly Block[]): ReadonlyMap<Block, Role> {
  return new Map([...headingLevels(blocks)].map(([block, level]) => [block, roles[level - 1] ?? 'H4']));
}
