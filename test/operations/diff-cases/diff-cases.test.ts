// The correctness cases of DOMAIN §6, each over ten seeds, in data that looks real and in data that is all alike.
import { cases } from './cases.ts';
import { flavours } from './flavours.ts';
import { toldExactly } from './tell-exactly.ts';

for (const what of [cases.one, cases.two, cases.three, cases.four, cases.five]) {
  toldExactly(what, flavours.realistic, 10);
  toldExactly(what, flavours.templated, 10);
}
