/**
 * The look of the plan. A page themes it through the custom properties (`--plan-*`); the defaults are
 * KRDS colours (primary, secondary and gray scales), each text at 4.5:1 or more on its ground.
 */
export const STYLE = `
.plan{--f:var(--plan-font,'Pretendard GOV','Noto Sans KR','Apple SD Gothic Neo','Malgun Gothic',sans-serif);font-family:var(--f);background:var(--plan-outside,transparent)}
.plan text{font-weight:600;fill:var(--plan-text,#1e2124)}
.plan text[lang=zh]{font-family:var(--plan-font-zh,'Noto Sans SC Variable','Noto Sans SC','PingFang SC','Microsoft YaHei',var(--f))}
.plan text[lang=ja]{font-family:var(--plan-font-ja,'Noto Sans JP Variable','Noto Sans JP','Hiragino Sans','Yu Gothic',var(--f))}
.plan[data-lang=ko] text[lang]:not([lang=ko]),.plan[data-lang=en] text[lang]:not([lang=en]),.plan[data-lang=zh] text[lang]:not([lang=zh]),.plan[data-lang=ja] text[lang]:not([lang=ja]){display:none}
.plan-floor{fill:var(--plan-floor,#fff)}
.plan-tiles{fill:url(#plan-tile)}
.plan-tile-line{fill:none;stroke:var(--plan-tile,#f0f2f5);stroke-width:.03}
.plan-beyond{fill:url(#plan-fade)}
.plan-fade-near{stop-color:var(--plan-beyond,#e6e8ea)}
.plan-fade-far{stop-color:var(--plan-beyond,#e6e8ea);stop-opacity:0}
.plan-shaft-wall{fill:var(--plan-staff,#f4f5f6);stroke:var(--plan-wall,#464c53);stroke-width:.1}
.plan-thin{fill:none;stroke:var(--plan-line,#8a949e);stroke-width:.03}
.plan-staff-floor{fill:var(--plan-staff,#eef0f2)}
.plan-hatched{fill:url(#plan-hatch)}
.plan-hatch-line{stroke:var(--plan-hatch,#e2e5e8);stroke-width:.05}
.plan-wall{fill:var(--plan-wall,#464c53)}
.plan-pillar{fill:var(--plan-pillar,#58616a)}
.plan-gap{fill:var(--plan-floor,#fff)}
.plan-glass{fill:var(--plan-glass,#b1cefb)}
.plan-leaf,.plan-lift-door{fill:var(--plan-door,#8a949e)}
.plan-leaf-line{stroke:var(--plan-wall,#464c53);stroke-width:.05}
.plan-room-service{fill:var(--plan-staff,#e6e8ea)}
.plan-room-men,.plan-room-women,.plan-room-accessible,.plan-room-family{fill:var(--plan-room,#eef2f7)}
.plan-zone-smart{fill:var(--plan-smart,#ecf2fe)}
.plan-zone-waiting{fill:var(--plan-waiting,#f6f8fb)}
.plan-zone-photo{fill:var(--plan-photo,#fbeff0)}
.plan-zone-cafe{fill:var(--plan-cafe,#fff7e6)}
.plan-zone-queue{fill:none;stroke:var(--plan-queue,#6b96c7);stroke-width:.06;stroke-dasharray:.2 .14}
.plan-zone-tactile{fill:var(--plan-tactile,#ffc95c)}
.plan-counter-top{fill:var(--plan-counter,#b1cefb)}
.plan-counter-front{fill:var(--plan-counter-front,#256ef4)}
.plan-counter-low .plan-counter-top{fill:var(--plan-counter-low,#bacbde)}
.plan-counter-low .plan-counter-front{fill:var(--plan-counter-low-front,#1c589c)}
.plan-window{fill:var(--plan-accent,#0b50d0)}
.plan text.plan-text-window{fill:var(--plan-on-accent,#fff);font-weight:700}
.plan-seat{fill:var(--plan-seat,#bacbde)}
.plan-seat-back{fill:var(--plan-seat-back,#6b96c7)}
.plan-chair{fill:var(--plan-chair,#d6e0eb)}
.plan-chair-back{fill:var(--plan-chair-back,#90b0d5)}
.plan-kiosk{fill:var(--plan-accent,#0b50d0)}
.plan-kiosk-screen{fill:var(--plan-screen,#b1cefb)}
.plan-machine{fill:var(--plan-machine,#58616a)}
.plan-machine-panel,.plan-keyboard{fill:var(--plan-panel,#cdd1d5)}
.plan-monitor{fill:var(--plan-machine,#58616a)}
.plan-desk,.plan-table,.plan-bar,.plan-fixture{fill:var(--plan-table,#fff);stroke:var(--plan-line,#8a949e);stroke-width:.04}
.plan-bar{fill:var(--plan-counter,#b1cefb);stroke:var(--plan-counter-front,#256ef4)}
.plan-fixture{fill:var(--plan-fixture,#e6e8ea)}
.plan-backdrop{fill:var(--plan-backdrop,#d65c66)}
.plan-leaves{fill:var(--plan-leaves,#7ec88e)}
.plan-plant-heart{fill:var(--plan-leaves-dark,#228738)}
.plan-dock{fill:var(--plan-accent,#0b50d0)}
.plan-dock-ring{fill:none;stroke:var(--plan-accent,#0b50d0);stroke-width:.05;stroke-dasharray:.14 .1}
.plan-pin-disc{fill:var(--plan-sign,#063a74);stroke:var(--plan-floor,#fff);stroke-width:.07}
.plan-sign[data-icon=entrance] .plan-pin-disc,.plan-sign[data-icon=exit] .plan-pin-disc,.plan-sign[data-icon=parking] .plan-pin-disc{fill:var(--plan-sign-door,#267337)}
.plan-sign[data-icon=aed] .plan-pin-disc{fill:var(--plan-sign-urgent,#ab2b36)}
.plan-sign[data-icon=kiosk] .plan-pin-disc,.plan-sign[data-icon=tax] .plan-pin-disc,.plan-sign[data-icon=computer] .plan-pin-disc,.plan-sign[data-icon=robot] .plan-pin-disc,.plan-sign[data-icon=information] .plan-pin-disc{fill:var(--plan-accent,#0b50d0)}
.plan-icon{color:var(--plan-on-accent,#fff)}
.plan-icon-line{fill:none;stroke:currentColor;stroke-width:2;stroke-linecap:round;stroke-linejoin:round}
.plan-icon-fill{fill:currentColor}
.plan .plan-text-sign,.plan .plan-text-zone,.plan .plan-text-counter{paint-order:stroke;stroke:var(--plan-halo,#fff);stroke-width:9;stroke-linejoin:round}
.plan text.plan-text-counter{stroke:var(--plan-staff,#eef0f2);font-weight:700}
.plan text.plan-text-zone{font-weight:700;fill:var(--plan-zone-text,#083891);stroke:var(--plan-smart,#ecf2fe)}
.plan text.plan-text-quiet{fill:var(--plan-text-quiet,#58616a);font-weight:500}
.plan-scale-dark{fill:var(--plan-text-quiet,#58616a)}
.plan-scale-light{fill:var(--plan-floor,#fff);stroke:var(--plan-text-quiet,#58616a);stroke-width:.03}
.plan-spot{display:none}
.plan.show-spots .plan-spot,.plan .plan-spot.is-target{display:inline}
.plan-spot circle{fill:var(--plan-spot,#fff);stroke:var(--plan-accent,#0b50d0);stroke-width:.06}
.plan-spot path{fill:none;stroke:var(--plan-accent,#0b50d0);stroke-width:.08;stroke-linecap:round;stroke-linejoin:round}
.plan .is-target .plan-pin-disc,.plan .is-target .plan-counter-top{fill:var(--plan-target,#d63d4a)}
.plan .is-target .plan-counter-front,.plan .is-target .plan-window{fill:var(--plan-target-front,#ab2b36)}
`;
