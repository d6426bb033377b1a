import { createActReader } from '../../fields/act.ts';
import type { Finding } from '../../model/diagnostic.ts';
import type { Registers } from '../../model/registers.ts';

/** What withholds information is an act that the register of acts has, and that is in force. */
export function checkWithheldGrounds({ withheld, acts }: Registers): Finding[] {
  const reader = createActReader(acts);
  return withheld.flatMap(({ 依据: grounds }, index) =>
    grounds.flatMap((ground, at) => {
      const status = reader.standing(ground)?.status;
      if (status === '现行' || status === '已修改') return [];
      const path = ['条目', index, '依据', at];
      if (status !== undefined) {
        return [{ path, subject: ground, message: `依据“${ground}”${status}`, hint: '请换成现行的规定' }];
      }
      const message = `依据“${ground}”不在法规名录里`;
      return [{ path, subject: ground, message, hint: '请照法规名录里的“名称”写，没有的先补一条' }];
    }),
  );
}
