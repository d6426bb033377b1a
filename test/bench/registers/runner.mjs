// Loads every register once in a new process, as a run that needs them all would, and tells what that took.
// node runner.mjs <module with loadRegisters> all|none
import { performance } from 'node:perf_hooks';

const [file, which] = process.argv.slice(2);
const { loadRegisters } = await import(file);
const begin = performance.now();
const lists = which === 'all' ? Object.values(loadRegisters()) : [];
const milliseconds = performance.now() - begin;
console.log(JSON.stringify({ milliseconds, entries: lists.reduce((sum, list) => sum + list.length, 0) }));
