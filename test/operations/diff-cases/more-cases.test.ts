// The same cases where 内容 is no list and names hardly differ, several cases at once, and much that goes and comes.
import { cases } from './cases.ts';
import { flavours } from './flavours.ts';
import { toldExactly } from './tell-exactly.ts';

for (const what of [cases.one, cases.two, cases.three, cases.four, cases.five]) {
  toldExactly(what, flavours.unlisted, 3);
  toldExactly(what, flavours.nearNames, 3);
}

for (const what of [cases.oneAndFive, cases.twoAndFour, cases.much]) {
  toldExactly(what, flavours.realistic, 3);
  toldExactly(what, flavours.templated, 3);
}
