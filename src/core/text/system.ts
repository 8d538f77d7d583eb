/** What the system's own messages about files mean, for people. In: such a message. Out: plain sentences. */

const SYSTEM: Readonly<Record<string, string>> = {
  EACCES: 'You are not allowed to: the file or the folder belongs to somebody else, or is protected.',
  EPERM: 'You are not allowed to: the file or the folder belongs to somebody else, or is protected.',
  EROFS: 'Nothing can be written on this disk.',
  ENOSPC: 'The disk is full.',
  ENOENT: 'A folder on the way to it does not exist.',
  ENOTDIR: 'Something on the way to it is a file and not a folder.',
  EEXIST: 'There is a file where a folder should be.',
  EISDIR: 'It is a folder and not a file.',
  ELOOP: 'It is a link that leads back to itself.',
  ENAMETOOLONG: 'The name is too long.',
  EBUSY: 'Another program is using it.',
  EMFILE: 'Too many files are open.',
};

const known = (why: string): string | undefined => SYSTEM[/^[A-Z]+(?=:)/.exec(why)?.[0] ?? ''];

/** "The disk is full. (The system says: ENOSPC: …)": its own words come after, for whoever looks after the computer. */
export function systemReason(why: string): string {
  const plain = known(why);
  return `${plain === undefined ? '' : `${plain} `}(The system says: ${why})`;
}

/** "The disk is full.": its own words only where we have none. */
export const plainReason = (why: string): string => known(why) ?? `(The system says: ${why})`;
