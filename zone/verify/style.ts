/** Colours are values of KRDS, as on the console; everything is large enough to read at arm's length. */
export const STYLE = `
:root{color-scheme:light}
*{box-sizing:border-box}
body{margin:0;background:#f4f5f6;color:#1e2124;font:400 22px/1.6 var(--font-ui,sans-serif);word-break:keep-all;overflow-wrap:anywhere}
nav{display:flex;flex-wrap:wrap;gap:4px;justify-content:flex-end;padding:12px;background:#fff;border-bottom:1px solid #cdd1d5}
nav a{padding:10px 14px;min-height:48px;border-radius:8px;color:#464c53;text-decoration:none}
nav a[aria-current]{background:#ecf2fe;color:#083891;font-weight:700}
main{max-width:720px;margin:0 auto;padding:24px}
h1{font-size:36px;line-height:1.3;margin:16px 0}
h2{font-size:26px;line-height:1.4;margin:0}
form{background:#fff;border:1px solid #cdd1d5;border-radius:16px;padding:24px;margin-top:24px}
label{display:block;font-weight:700;margin-top:16px}
label:first-of-type{margin-top:0}
input{width:100%;font:inherit;font-size:26px;letter-spacing:.04em;padding:14px;min-height:64px;border:2px solid #58616a;border-radius:10px}
#key{text-transform:uppercase}
small{font-size:19px;color:#464c53}
button{width:100%;margin-top:24px;min-height:68px;font:inherit;font-size:26px;font-weight:700;color:#fff;background:#0b50d0;border:0;border-radius:12px;cursor:pointer}
button:hover{background:#083891}
:focus-visible{outline:4px solid #0b50d0;outline-offset:3px}
section{border-radius:16px;padding:24px;border:3px solid}
.good{background:#eaf6ec;border-color:#267337}.good h2{color:#285d33}
.late{background:#fff3db;border-color:#8a5c00}.late h2{color:#614100}
.bad{background:#fdefec;border-color:#bd2c0f}.bad h2{color:#8a240f}
dl{margin:16px 0 0}dt{color:#464c53;font-size:19px;margin-top:12px}dd{margin:0;font-weight:700}
footer{max-width:720px;margin:0 auto;padding:0 24px 48px;color:#464c53;font-size:19px}
`;
