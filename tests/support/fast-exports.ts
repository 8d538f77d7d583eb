/**
 * Lets modules under test run about as quickly as they do in a build. In: the source of a module. Out: the same with a line at its end.
 * The module runner keeps what a module exports in an object without a prototype, which V8 lays out as a dictionary: every use of an imported
 * name is then looked up anew, and the kernel takes twice as long. An object that has served as a prototype is laid out for quick reading.
 */
import type { Plugin } from 'vite';
import { ssrModuleExportsKey } from 'vite/module-runner';

const LINE = `\n;{ const Reader = function () {}; Reader.prototype = ${ssrModuleExportsKey}; new Reader(); }\n`;

export const fastExports = (): Plugin => ({
  name: 'fast-exports',
  // What is appended moves no line, so the map of the source holds.
  transform: (code, id) => (/\.tsx?$/.test(id) && !id.includes('node_modules') ? { code: code + LINE, map: null } : null),
});
