/**
 * Parts of the program that are fetched when they are needed. In: an import. Out: the module, or a NotArrived where the network did not
 * bring it, so that nobody takes a mistake of ours for a missing part.
 */

export class NotArrived extends Error {}

/** Browsers reject an import that could not be fetched with a TypeError; what a module throws when it runs goes on as it is. */
export async function part<Module>(fetched: () => Promise<Module>): Promise<Module> {
  try {
    return await fetched();
  } catch (problem) {
    throw problem instanceof TypeError ? new NotArrived('A part of the game did not arrive.', { cause: problem }) : problem;
  }
}
