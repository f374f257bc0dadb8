import QRCode from 'qrcode';

/** Says where everything is; for a phone on the same network also as a QR. */
export function announce({
  mode,
  origin,
  host,
  metricsPort,
}: {
  readonly mode: 'sandbox' | 'production';
  readonly origin: string;
  readonly host: string;
  readonly metricsPort: number;
}): void {
  const lines = [
    ...(mode === 'sandbox' ? [['try it', `${origin}/try/`]] : []),
    ['citizen app', `${origin}/`],
    ['window screen', `${origin}/window/`],
    ['desk', `${origin}/desk/`],
    ['API', `${origin}/api/docs`],
    ['metrics', `http://127.0.0.1:${metricsPort}/metrics`],
  ];
  process.stdout.write(`\n零跑腿 Zero-Visit (${mode}) is ready.\n`);
  for (const [name = '', address] of lines) {
    process.stdout.write(`  ${name.padEnd(14)} ${address}\n`);
  }
  if (mode === 'sandbox') {
    process.stdout.write(
      `  People to be, and staff to sign in as: ${origin}/try/ or ${origin}/api/sandbox/citizens\n`,
    );
  }
  if (host !== '0.0.0.0') return;
  QRCode.toString(`${origin}/`, { type: 'terminal', small: true }, (_error, picture) =>
    process.stdout.write(`\n${picture}\n  A phone on this network: scan it.\n`),
  );
}
