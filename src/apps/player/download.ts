/** Hands the person a small file to keep. */
export function saveAsFile(name: string, text: string, type = 'application/json'): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  // The browser has the file by the next task; the address is not needed any more.
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
