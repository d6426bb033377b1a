// A command that did not do its work is fast: before it is measured it has to show what it did.
import { runNode } from './run-process.mjs';

export async function proveCanonical(gkml, folder) {
  await runNode(gkml(['fmt', '--check', folder], { cwd: folder }));
}

export async function proveValidated(gkml, folder, expected) {
  const command = gkml(['validate', folder, '-f', 'json'], { cwd: folder, exitCodes: [0, 1], capture: true });
  const { summary } = JSON.parse((await runNode(command)).stdout);
  for (const [key, value] of Object.entries(expected)) {
    if (summary[key] !== value) throw new Error(`gkml validate 数出 ${key} ${summary[key]}，应为 ${value}`);
  }
}

/** For floors, which print how many items they saw. */
export async function proveItems(command, items) {
  const { stdout } = await runNode({ ...command, capture: true });
  if (Number(stdout) !== items) throw new Error(`对照只看了 ${stdout.trim()} 项，应为 ${items}`);
}

/** Every place was read, against every domain, and nearly all of what the baseline has was found in it. */
export async function proveCovered(gkml, folder, { baseline, places, domains }) {
  const command = gkml(['coverage', folder, '--against', baseline, '-f', 'json'], { cwd: folder, capture: true });
  const found = JSON.parse((await runNode(command)).stdout);
  if (found.places.length !== places)
    throw new Error(`gkml coverage 读了 ${found.places.length} 个地方，应为 ${places}`);
  if (found.domains.length !== domains)
    throw new Error(`gkml coverage 对照了 ${found.domains.length} 个领域，应为 ${domains}`);
  const missing = found.places.flatMap((place) => place.domains.map((domain) => domain.missing));
  if (missing.some((count) => count > 0)) throw new Error('gkml coverage 说缺项，造的数据里一项不缺');
}
