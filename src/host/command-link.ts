/**
 * The address of a link that runs a command. VS Code decodes the arguments of a link once or twice, depending on what they are; with percent signs as escapes of
 * JSON nothing is left to decode the second time, so that 甲%41.txt stays what it is.
 */
export function commandLink(command: string, commandArguments: readonly unknown[]): string {
  const json = JSON.stringify(commandArguments).replaceAll('%', '\\u0025');
  return `command:${command}?${encodeURIComponent(json).replace(/[()'!*]/g, hexadecimal)}`;
}

/** What `encodeURIComponent` leaves, and Markdown may take for its own. */
function hexadecimal(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
