/** A line of a plot: its name, and a value for each place on the x axis. */
export interface Line {
  name: string;
  values: number[];
}

const [width, height] = [720, 420];
const margin = { left: 64, right: 190, top: 48, bottom: 56 };
const colours = ['#1b6ca8', '#c8553d', '#3a7d44', '#7b4f9e'];

/** Returns an SVG with lines over evenly spaced places. The y axis begins at 0. */
export function renderPlot({
  title,
  unit,
  places,
  lines,
}: {
  title: string;
  unit: string;
  places: string[];
  lines: Line[];
}): string {
  const maxValue = Math.max(...lines.flatMap(({ values }) => values)) * 1.1;
  const x = (n: number) => margin.left + (n * (width - margin.left - margin.right)) / Math.max(1, places.length - 1);
  const y = (value: number) => height - margin.bottom - (value / maxValue) * (height - margin.top - margin.bottom);
  const text = (at: [number, number], content: string, more = '') =>
    `<text x="${at[0].toFixed(1)}" y="${at[1].toFixed(1)}" ${more}>${content}</text>`;
  const ticks = Array.from({ length: 5 }, (_, n) => (maxValue * n) / 4);
  const grid = ticks.map(
    (value) =>
      `<line x1="${margin.left}" x2="${width - margin.right}" y1="${y(value).toFixed(1)}" y2="${y(value).toFixed(1)}" stroke="#ddd"/>` +
      text([margin.left - 8, y(value) + 4], value.toFixed(maxValue < 10 ? 1 : 0), 'text-anchor="end"'),
  );
  const drawn = lines.map(({ name, values }, index) => {
    const colour = colours[index % colours.length];
    const points = values.map((value, n) => `${x(n).toFixed(1)},${y(value).toFixed(1)}`);
    const dots = points.map(
      (point) => `<circle cx="${point.split(',')[0]}" cy="${point.split(',')[1]}" r="3.5" fill="${colour}"/>`,
    );
    const legend = text([width - margin.right + 16, margin.top + 16 + index * 22], name, `fill="${colour}"`);
    return `<polyline points="${points.join(' ')}" fill="none" stroke="${colour}" stroke-width="2"/>${dots.join('')}${legend}`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" font-family="sans-serif" font-size="13">`,
    `<title>${title}: ${unit}</title>`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    text([margin.left, 24], title, 'font-size="16"'),
    text([margin.left, margin.top - 6], unit, 'fill="#555"'),
    ...grid,
    ...places.map((place, n) => text([x(n), height - margin.bottom + 22], place, 'text-anchor="middle"')),
    ...drawn,
    '</svg>',
    '',
  ].join('\n');
}
