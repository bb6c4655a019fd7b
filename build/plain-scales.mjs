// Of d3 the charts need scales of numbers and names; what mixes colours is not bundled.

/** As many as d3-interpolate takes from d3-color. No text is a colour to them, so that it is interpolated as text. */
const NO_COLOURS = `
  export function color() { return null; }
  export { color as rgb, color as hsl, color as lab, color as hcl, color as cubehelix };
`;

/** Leaves the colours of d3 out of a bundle. esbuild says where d3 takes more of them than there are here. */
export const plainScales = {
  name: 'plain scales',
  setup(bundler) {
    bundler.onLoad({ filter: /[/\\]node_modules[/\\]d3-color[/\\]/ }, () => ({ contents: NO_COLOURS, loader: 'js' }));
  },
};
