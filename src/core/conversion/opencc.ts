import * as preset from 'opencc-js/preset';
import { atOnce, mapInSlices } from '../slices.ts';
import type { ChainSteps } from './dictionary-chain.ts';
import { DictionaryChain } from './dictionary-chain.ts';
import { DictionaryGroup } from './dictionary-group.ts';
import type { Variant } from './variant.ts';

/** One of opencc-js's configurations: dictionaries by group, groups one after the other. */
interface OpenccConfiguration {
  readonly normalizationChain: readonly (readonly string[])[];
  readonly segmentation: readonly string[] | undefined;
  readonly conversionChain: readonly (readonly string[])[];
}

const chains = new Map<string, DictionaryChain>();

/** Converts a text as opencc-js's `Converter` does, from its own dictionaries and to the byte: phrases first. The dictionaries of a pair are loaded on its first use (0.1 to 0.5 s) and then shared. */
export function convertAsOpencc(text: string, from: Variant, to: Variant): string {
  if (from === to) return text;
  const key = keyOf(from, to);
  const chain = chains.get(key) ?? new DictionaryChain(atOnce(stepsOf(configurationOf(from, to))));
  chains.set(key, chain);
  return chain.convert(text);
}

/** Loads the dictionaries of a pair in slices, unless they are there. */
export function* readyOpencc(from: Variant, to: Variant): Generator<undefined, void> {
  if (from === to || chains.has(keyOf(from, to))) return;
  const steps = yield* stepsOf(configurationOf(from, to));
  yield undefined;
  chains.set(keyOf(from, to), new DictionaryChain(steps));
}

function keyOf(from: Variant, to: Variant): string {
  return `${from} ${to}`;
}

/** The configuration of opencc-js where it has one; else by its way through the standard, as its `Converter` does. */
function configurationOf(from: Variant, to: Variant): OpenccConfiguration {
  const named: NamedConfiguration | undefined = preset.configs[nameOf(from, to)];
  const conversion = named?.conversionChain ?? [...groupsOf(preset.from, from), ...groupsOf(preset.to, to)];
  return {
    normalizationChain: named?.normalizationChain?.map(dictionariesOf) ?? [],
    segmentation: named?.segmentation === undefined ? undefined : dictionariesOf(named.segmentation),
    conversionChain: conversion.map(dictionariesOf),
  };
}

/** As the package has them; its types leave out the normalization. */
interface NamedConfiguration {
  readonly normalizationChain?: readonly unknown[];
  readonly segmentation?: unknown;
  readonly conversionChain: readonly unknown[];
}

function nameOf(from: Variant, to: Variant): string {
  if (to === 's' && (from === 'twp' || from === 'hkp')) return `${from.slice(0, 2)}2sp`;
  return `${from}2${to}`;
}

function groupsOf(groups: Readonly<Record<string, readonly unknown[]>>, variant: Variant): readonly unknown[] {
  return groups[variant === 's' ? 'cn' : variant] ?? [];
}

/** A group is a list of dictionaries, each one string. */
function dictionariesOf(group: unknown): readonly string[] {
  return Array.isArray(group) ? group.filter((dictionary) => typeof dictionary === 'string') : [];
}

/** A first group that begins with the segmentation does without it between entries, where none of these stands. */
function* stepsOf({ normalizationChain, segmentation, conversionChain }: OpenccConfiguration): Generator<undefined, ChainSteps> {
  const [first = [], ...others] = conversionChain;
  const [normalization] = yield* mapInSlices(normalizationChain, 1, dictionaryGroup);
  const isEntryConverted = segmentation?.every((dictionary, index) => dictionary === first[index]) ?? false;
  const dictionaries = [isEntryConverted ? first.slice(segmentation?.length) : first, ...others];
  const groups = yield* mapInSlices(dictionaries, 1, dictionaryGroup);
  yield undefined;
  return {
    normalization,
    segmentation: segmentation && dictionaryGroup(segmentation),
    groups,
    afterEntry: isEntryConverted ? groups.slice(1) : groups,
    isEntryConverted,
  };
}

const groups = new Map<string, DictionaryGroup>();

/** Configurations share their dictionaries: the same ones make one group, told by how each begins and how long it is. */
function dictionaryGroup(dictionaries: readonly string[]): DictionaryGroup {
  const key = dictionaries.map((dictionary) => `${dictionary.length} ${dictionary.slice(0, 100)}`).join('\n');
  const group = groups.get(key) ?? new DictionaryGroup(dictionaries);
  groups.set(key, group);
  return group;
}
