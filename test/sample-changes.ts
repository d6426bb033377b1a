/**
 * A change report that a county could meet, hand-made: every kind of change, whole and arranged for reading.
 * Who shows or uses changes tests against this one.
 */
import type { ChangeReport, RepeatedEdit } from '../src/model/change-report.ts';
import type { Change, ChangeSet, ComparedField, FieldChange, PartChange, Reason } from '../src/model/change-set.ts';
import type { VersionItem } from '../src/model/version.ts';
import {
  added,
  changed,
  changeSetOf,
  field,
  fieldBetween,
  itemOf,
  merged,
  part,
  removed,
  split,
  summaryOf,
} from './build-changes.ts';
import { sampleAfter, sampleBefore } from './sample-versions.ts';

const unexplained: Reason = { trigger: '未说明' };
const content: Reason = { trigger: '要素变化' };
const wording: Reason = { trigger: '纯文字' };
const organReform: Reason = { trigger: '机构改革', explanation: '青禾县教育和体育局2025年3月更名为青禾县教育局' };
const newRegulations: Reason = {
  trigger: '依据立改废',
  explanation: '《中华人民共和国政府信息公开条例》2019年5月15日起施行修订后的文本（国务院令第711号）',
};
const adoptionRepealed: Reason = {
  trigger: '依据立改废',
  explanation: '《中华人民共和国收养法》2021年1月1日废止，由《中华人民共和国民法典》代替',
};
const newBaseline: Reason = { trigger: '基准更新', explanation: '省级标准目录由2025版更新为2026版（待核对）' };

const before = (word: string) => itemOf(sampleBefore, word);
const after = (word: string) => itemOf(sampleAfter, word);

const renamed = part('organ-renamed', '青禾县教育和体育局', '青禾县教育局', organReform);
const organField = (id: string) => field('主体', before(id), after(id), [renamed]);

/** The whole text of a field changed in one way. */
function whole(
  name: ComparedField,
  kind: PartChange['kind'],
  old: VersionItem,
  fresh: VersionItem,
  reason: Reason,
): FieldChange {
  const text = (item: VersionItem) => [item.content[name] ?? []].flat().join('、');
  return field(name, old, fresh, [part(kind, text(old), text(fresh), reason)]);
}

const aid = [before('YWJY-003'), after('YWJY-003')] as const;
const roll = [before('SHJZ-001'), after('SHJZ-001')] as const;
const relief = [before('SHJZ-003'), after('SHJZ-003')] as const;
const teachers = [before('YWJY-008'), after('YWJY-018')] as const;
const pupils = [before('SHJZ-004'), after('SHJZ-004')] as const;
const adoption = [before('SHJZ-002'), after('SHJZ-002')] as const;
const results = [before('YWJY-002'), after('YWJY-002')] as const;
const policies = [before('YWJY-001'), after('YWJY-001')] as const;

const changes: readonly Change[] = [
  changed(...policies, [whole('时限', 'deadline-loosened', ...policies, unexplained), organField('YWJY-001')]),
  changed(
    ...aid,
    [
      field('内容', ...aid, [
        part('content-reworded', '申请条件、办理程序', '申请条件、申请材料、办理程序和办结时间', content),
        part('content-removed', '咨询电话', null, unexplained),
        part('content-added', null, '监督举报电话', content),
      ]),
      organField('YWJY-003'),
      field('渠道', ...aid, [part('channel-added', null, '精准推送', content)]),
    ],
    { moved: true },
  ),
  changed(
    ...results,
    [
      field('依据', ...results, [
        part(
          'basis-updated',
          '《中华人民共和国政府信息公开条例》(国务院令第492号)',
          '《中华人民共和国政府信息公开条例》(国务院令第711号)',
          newRegulations,
        ),
      ]),
      organField('YWJY-002'),
    ],
    { moved: true },
  ),
  changed(before('YWJY-004'), after('YWJY-004'), [organField('YWJY-004')]),
  split(before('YWJY-005'), [after('YWJY-015'), after('YWJY-016')], [], content),
  merged(
    [before('YWJY-006'), before('YWJY-007')],
    after('YWJY-017'),
    [
      fieldBetween('内容', '认定条件\n评审条件', '1.认定条件\n2.评审条件\n3.评审结果', [
        part('content-added', null, '评审结果', content),
      ]),
    ],
    content,
  ),
  changed(
    ...teachers,
    [whole('名称', 'name-changed', ...teachers, wording), whole('内容', 'content-reworded', ...teachers, wording)],
    { matchedBy: 'similarity', score: 0.83 },
  ),
  changed(...pupils, [whole('一级事项', 'group-changed', ...pupils, content)], { moveReason: content }),
  removed(before('YWJY-009'), unexplained),
  changed(...roll, [
    whole('时限', 'deadline-tightened', ...roll, content),
    whole('方式', 'method-narrowed', ...roll, unexplained),
    field('渠道', ...roll, [
      part('channel-removed', '社区/企事业单位/村公示栏(电子屏)', null, unexplained),
      part('channel-added', null, '公开查阅点', content),
    ]),
    whole('对象', 'audience-narrowed', ...roll, unexplained),
    field('层级', ...roll, [part('level-removed', '县级', null, unexplained)]),
  ]),
  changed(...adoption, [
    field('依据', ...adoption, [part('basis-repealed', '《中华人民共和国收养法》', null, adoptionRepealed)]),
  ]),
  changed(
    ...relief,
    [
      whole('时限', 'reworded', ...relief, wording),
      whole('备注', 'other-changed', ...relief, content),
      field('扩展', ...relief, [part('other-changed', '咨询电话：12345', '咨询电话：0999-1234567', content)]),
    ],
    { matchedBy: 'key' },
  ),
  added(after('SHJZ-010'), newBaseline),
  removed(before('SHJZ-005'), unexplained),
  added(after('SHJZ-011'), content),
  ...['XCZX-001', 'XCZX-002', 'XCZX-003'].map((id) => added(after(id), newBaseline)),
];

export const sampleChangeSet: ChangeSet = {
  before: sampleBefore,
  after: sampleAfter,
  summary: summaryOf(changes, { unchanged: 5, moved: 2, noise: 23 }),
  changes,
  candidates: [
    { kind: 'same', before: [before('SHJZ-005')], after: [after('SHJZ-011')], score: 0.61 },
    { kind: 'split', before: [before('SHJZ-005')], after: [after('SHJZ-010'), after('SHJZ-011')], score: 0.52 },
  ],
  heads: [
    { domain: '义务教育', field: '版本', before: '2025.1', after: '2026.1' },
    { domain: '社会救助', field: '版本', before: '2025.1', after: '2026.1' },
    { domain: '社会救助', field: '基准.版本', before: null, after: '2026' },
  ],
};

const renaming: RepeatedEdit = {
  field: '主体',
  part: renamed,
  changes: changes.filter((change) => 'fields' in change && change.fields.some(({ parts }) => parts.includes(renamed))),
};

/** What is left of a change where the renaming is told already. */
function withoutRenaming(change: Change): Change[] {
  if (change.kind !== 'changed') return [change];
  const fields = change.fields.filter(({ parts }) => !parts.includes(renamed));
  return fields.length === 0 ? [] : [{ ...change, fields }];
}

const reasonsOf = (change: Change): readonly Reason[] =>
  'fields' in change && change.fields.length > 0
    ? change.fields.flatMap(({ parts }) => parts.map(({ reason }) => reason))
    : [change.reason];
const isUnexplained = (change: Change) => reasonsOf(change).some(({ trigger }) => trigger === '未说明');
const rank = (change: Change) => ['error', 'warning', 'info'].indexOf(change.level) + (isUnexplained(change) ? 0 : 3);
const isCountryside = (change: Change) => change.kind === 'added' && change.after.domain === '乡村振兴';

export const sampleChangeReport: ChangeReport = {
  changeSet: sampleChangeSet,
  domains: [{ kind: 'added', domain: '乡村振兴', changes: changes.filter(isCountryside) }],
  repeated: [renaming],
  entries: changes
    .filter((change) => !isCountryside(change))
    .flatMap(withoutRenaming)
    .sort((a, b) => rank(a) - rank(b)),
};

const unchanged: ChangeSet = {
  ...changeSetOf(sampleBefore, sampleBefore, []),
  summary: summaryOf([], { unchanged: 19, moved: 0, noise: 4 }),
};

/** Two versions that say the same: nothing changed but the presentation of four fields. */
export const noChangeReport: ChangeReport = { changeSet: unchanged, domains: [], repeated: [], entries: [] };
