/** 示例省青禾县 → 青禾县, 青禾县桃溪镇 → 桃溪镇: the last of the places that a region's name is made of. */
export function ownPlace(region: string): string {
  const [, village] = /(?:[镇乡]|街道)([^镇乡]+(?:村|社区))$/u.exec(region) ?? [];
  const [last] = /[^省市县区旗州盟]+(?:自治[区州县旗]|[省市县区旗州盟镇乡村]|街道|社区)$/u.exec(region) ?? [];
  return village ?? last ?? region;
}
