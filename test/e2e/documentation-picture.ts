import sharp from 'sharp';

/** How much smaller than the window a picture is, and how good, of 100. */
export interface PictureSize {
  readonly scale: number;
  readonly quality: number;
}

/** A picture of a window (PNG) as the documentation has it: small enough to be in the package and in the repository, and as wide as a page shows it. WebP of Chromium's own is a third larger. */
export async function documentationPicture(window: Buffer, { scale, quality }: PictureSize): Promise<Buffer> {
  const { width } = await sharp(window).metadata();
  // Its edges are soft: those of sharper ones cost a quarter more.
  const smaller = sharp(window).resize({ width: Math.round(width * scale), kernel: 'mitchell' });
  return smaller.webp({ quality, effort: 6 }).toBuffer();
}
