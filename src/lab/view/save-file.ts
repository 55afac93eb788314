/** Lets a person save a text as a file. */
export const saveFile = (name: string, text: string, type: string): void => {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser takes the address when the click is handled, which may be after this.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
};
