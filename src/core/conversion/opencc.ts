import * as preset from 'opencc-js/preset';
import { DictionaryGroup } from './dictionary-group.ts';
import { endOfDescription, isDescription } from './ideographic-description.ts';
import { UnitSink } from './unit-sink.ts';
import type { Variant } from './variant.ts';

/** One of opencc-js's configurations: dictionaries by group, groups one after the other. */
interface OpenccConfiguration {
  readonly normalizationChain: readonly (readonly string[])[];
  readonly segmentation: readonly string[] | undefined;
  readonly conversionChain: readonly (readonly string[])[];
}

/** Compatibility ideographs are what the normalization of every configuration is about. */
const COMPATIBILITY = /[\uf900-\ufaff]|\ud87e[\udc00-\ude1f]/;

const converters = new Map<string, PlainConverter>();

/** Converts a text as OpenCC does, phrases first. The dictionaries of a pair are loaded on its first use (0.1 to 0.5 s) and then shared. */
export function convertAsOpencc(text: string, from: Variant, to: Variant): string {
  if (from === to) return text;
  const key = `${from} ${to}`;
  const converter = converters.get(key) ?? new PlainConverter(configurationOf(from, to));
  converters.set(key, converter);
  return converter.convert(text);
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

/**
 * What opencc-js's `Converter` does, from its own dictionaries and to the byte, by tries of this project: each dictionary group is a trie, and where a
 * configuration divides the text first, what comes of a phrase is worked out once and kept with it.
 */
class PlainConverter {
  private readonly normalization: DictionaryGroup | undefined;
  private readonly segmentation: DictionaryGroup | undefined;
  /** For text, and between phrases. No phrase of the segmentation stands there, so that its first group does without them where it begins with them. */
  private readonly chain: readonly DictionaryGroup[];
  /** For phrases of the segmentation. */
  private readonly afterSegmentation: readonly DictionaryGroup[];
  /** Whether the entries of the segmentation are those of the first group too. */
  private readonly isConverted: boolean;
  /** What every code unit becomes by the whole chain where no group has a longer entry. */
  private readonly gapUnits = Uint16Array.from({ length: 0x10000 }, (_, unit) => unit);
  /** 1 where one may have. */
  private readonly isGapOpen = new Uint8Array(0x10000);
  private readonly sink = new UnitSink();
  /** By place of a phrase of the segmentation, what the chain makes of it. */
  private readonly phrases: (string | undefined)[] = [];

  constructor({ normalizationChain, segmentation, conversionChain }: OpenccConfiguration) {
    [this.normalization] = normalizationChain.map(dictionaryGroup);
    this.segmentation = segmentation && dictionaryGroup(segmentation);
    const [first = [], ...others] = conversionChain;
    const isFirst = segmentation?.every((dictionary, index) => dictionary === first[index]) ?? false;
    this.chain = [isFirst ? first.slice(segmentation?.length) : first, ...others].map(dictionaryGroup);
    this.afterSegmentation = isFirst ? this.chain.slice(1) : this.chain;
    this.isConverted = isFirst;
    for (let unit = 0; unit < 0x10000; unit++) {
      for (const group of this.chain) {
        this.isGapOpen[unit] = (this.isGapOpen[unit] as number) | (group.isOpen[this.gapUnits[unit] as number] as number);
        this.gapUnits[unit] = group.single[this.gapUnits[unit] as number] as number;
      }
    }
  }

  convert(text: string): string {
    const normal = this.normalization && COMPATIBILITY.test(text) ? this.normalization.convert(text) : text;
    return this.segmentation ? this.convertSegments(normal, this.segmentation) : through(this.chain, normal);
  }

  /** A phrase of the segmentation goes through the chain by itself, and so does what is between two of them. */
  private convertSegments(text: string, segmentation: DictionaryGroup): string {
    const { sink, gapUnits, isGapOpen } = this;
    sink.clear();
    for (let at = 0; at < text.length; ) {
      const start = at;
      const length = sink.length;
      let isOpen = 0;
      let match = -1;
      while (at < text.length && match < 0) {
        match = segmentation.longestAt(text, at);
        if (match >= 0) break;
        const unit = text.charCodeAt(at);
        isOpen |= isGapOpen[unit] as number;
        sink.push(gapUnits[unit] as number);
        at = isDescription(unit) ? pushRest(sink, text, at) : at + 1;
      }
      if (isOpen) {
        sink.length = length;
        sink.pushText(through(this.chain, text.slice(start, at)));
      }
      if (match < 0) continue;
      sink.pushText(this.phrases[match >>> 8] ?? this.convertPhrase(segmentation, match >>> 8, text.slice(at, at + (match & 0xff))));
      at += match & 0xff;
    }
    return sink.toString();
  }

  private convertPhrase(segmentation: DictionaryGroup, place: number, phrase: string): string {
    const converted = through(this.afterSegmentation, this.isConverted ? segmentation.valueAt(place) : phrase);
    this.phrases[place] = converted;
    return converted;
  }
}

/** Nothing of a description is looked up: the rest of it is written as it is. Returns the offset after it. */
function pushRest(sink: UnitSink, text: string, at: number): number {
  const end = Math.max(at + 1, endOfDescription(text, at));
  sink.pushText(text.slice(at + 1, end));
  return end;
}

function through(chain: readonly DictionaryGroup[], text: string): string {
  return chain.reduce((converted, group) => group.convert(converted), text);
}

const groups = new Map<string, DictionaryGroup>();

/** Configurations share their dictionaries: the same ones make one group, told by how each begins and how long it is. */
function dictionaryGroup(dictionaries: readonly string[]): DictionaryGroup {
  const key = dictionaries.map((dictionary) => `${dictionary.length} ${dictionary.slice(0, 100)}`).join('\n');
  const group = groups.get(key) ?? new DictionaryGroup(dictionaries);
  groups.set(key, group);
  return group;
}
