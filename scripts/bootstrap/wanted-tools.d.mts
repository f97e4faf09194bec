export type Machine = { platform: string; arch: string; isMusl: boolean };
export type ToolPackage = { command: string; name: string; program: string; versions: string[] };

export function isCurrentNode(version: string): boolean;
export function nodePackage(machine: Machine): ToolPackage;
export function pnpmPackage(machine: Machine): ToolPackage;
export function describeMachine(): Machine;
