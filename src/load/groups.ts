import { type Fault, fault } from '../fault.ts';
import { everyone } from '../model/id.ts';
import type { Group, Subgroup } from '../model/study.ts';
import type { At, Checked } from './at.ts';
import type { RawGroup, RawStudy } from './study-schema.ts';
import { twice } from './unique.ts';

/** Groups and subgroups, their codes filled in; each id and code once among its neighbours. */
export function groupsOf(raw: RawStudy, at: At): Checked<readonly Group[]> {
  const subgroups = raw.groups.flatMap((group, index) =>
    neighbourFaults(group.subgroups, (...path) => at('groups', index, 'subgroups', ...path)),
  );
  const reserved = raw.groups.flatMap((group, index) =>
    group.id === everyone ? [fault('id-reserved', { value: group.id }, at('groups', index, 'id'))] : [],
  );
  const faults = [
    ...neighbourFaults(raw.groups, (...path) => at('groups', ...path)),
    ...subgroups,
    ...reserved,
    ...columnFaults(raw, at),
  ];
  return { value: raw.groups.map(groupOf), faults };
}

function groupOf(raw: RawGroup): Group {
  const subgroups = raw.subgroups.map((one): Subgroup => ({ ...one, code: one.code ?? one.id }));
  return { ...raw, code: raw.code ?? raw.id, subgroups };
}

function neighbourFaults(
  groups: readonly { readonly id: string; readonly code?: string | undefined }[],
  at: At,
): readonly Fault[] {
  const ids = groups.map(({ id }, index) => ({ word: id, place: at(index, 'id') }));
  const codes = groups.map(({ id, code }, index) => ({
    word: code ?? id,
    place: at(index, code === undefined ? 'id' : 'code'),
  }));
  return [...twice(ids, 'id-twice'), ...twice(codes, 'code-twice')];
}

/** Groups without the column that tells them cannot be found in the data. */
function columnFaults({ columns, groups }: RawStudy, at: At): readonly Fault[] {
  const parted = groups.findIndex((group) => group.subgroups.length > 0);
  const faults: Fault[] = [];
  if (groups.length > 0 && columns.group === undefined)
    faults.push(fault('column-unnamed', { field: 'group' }, at('columns')));
  if (parted !== -1 && columns.subgroup === undefined)
    faults.push(fault('column-unnamed', { field: 'subgroup' }, at('columns')));
  return faults;
}
