import type { Finding } from '../../model/diagnostic.ts';
import type { OrganEntry } from '../../model/registers.ts';

/** The names at other levels are of levels where the organ is, and differ from the county's. */
export function checkOrganLevels(organs: readonly OrganEntry[]): Finding[] {
  return organs.flatMap(({ 名称: name, 级别: levels, 各级: namesByLevel = {} }, index) =>
    Object.entries(namesByLevel).flatMap(([level, names]) => {
      const about = { path: ['条目', index, '各级', level], subject: `${name} ${level}` };
      const isThere = levels === undefined || levels.some((each) => each === level);
      const absent = isThere
        ? []
        : [
            {
              ...about,
              message: `“${name}”写了${level}的名称，级别里却没有${level}`,
              hint: '请补上级别，或者删去名称',
            },
          ];
      const same = [names].flat().includes(name)
        ? [{ ...about, message: `${level}的名称与“${name}”相同`, hint: '与名称相同的不必写，请删去' }]
        : [];
      return [...absent, ...same];
    }),
  );
}
