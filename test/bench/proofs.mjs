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
