// Provinces, prefectures and counties by code, out of @vant/area-data, which people keep up to date for forms that ask
// where somebody lives. For those it has more than there are by law: development zones, the towns of a city without
// counties, an entry between a province and the counties right under it.
import { areaList } from '@vant/area-data';

/** Of Taiwan, Hong Kong and Macao only themselves: nobody there keeps a catalogue. */
const elsewhere = /^(?:71|81|82)/;
/** Districts, counties and banners have 01–69; 71–80 are zones of the statisticians. */
const countyCode = /(?:0[1-9]|[1-6]\d)$/;
/** County-level cities have 81–99. */
const cityCode = /(?:8[1-9]|9\d)$/;
/** 东莞市、中山市、儋州市 and 嘉峪关市 have no counties: towns are listed under them. */
const withoutCounties = /^(?:4419|4420|4604|6202)/;
const zoneName = /(?:开发区|工业园区|产业园区|江北新区|镇江新区|市辖区)$/;
/** Merged into others, and still listed: 港闸区, 梅列区, 长岛县; 江北区 and 渝北区 of Chongqing, since November 2025. */
const withdrawn = new Set(['320611', '350402', '370634', '500105', '500112']);
/** Not yet listed. */
const established = [['500157', '两江新区']];

/**
 * All divisions in the order of their codes, as a run reads them: to make 3,200 objects out of rows or of columns would
 * take it two or three times as long. What a division is under is told from the codes: 420602 under 420600, and that
 * under 420000; without a 429000, 429004 is right under the province.
 * @param renames entries of 区划.yaml
 */
export function divisionsOf(renames) {
  const names = new Map(divisionRows());
  const whole = (code) => `${names.get(`${code.slice(0, 2)}0000`)}${names.get(`${code.slice(0, 4)}00`) ?? ''}`;
  const formerNames = new Map(renames.map((rename) => [`${rename.上级 ?? ''}${rename.名称}`, rename.曾用名]));
  return Array.from(names, ([code, name]) => {
    if (code.endsWith('0000')) return { 代码: code, 名称: name, 级别: '省级', 曾用名: formerNames.get(name) };
    const [level, above] = code.endsWith('00') ? ['市级', names.get(`${code.slice(0, 2)}0000`)] : ['县级', whole(code)];
    return { 代码: code, 名称: name, 级别: level, 上级: above, 曾用名: formerNames.get(`${above}${name}`) };
  });
}

/** Codes and names, in the order of codes. */
function divisionRows() {
  const { province_list: provinces, city_list: cities, county_list: counties } = areaList;
  const rows = [
    ...Object.entries(provinces),
    ...Object.entries(cities).filter(([code, name]) => isPrefecture(code, name, provinces)),
    ...Object.entries(counties).filter(([code, name]) => isCounty(code, name)),
    ...established,
  ];
  return rows.sort(([one], [other]) => (one < other ? -1 : 1));
}

/** Not one of those that only stand between a province and its counties: 北京市, 县, 省直辖县. */
function isPrefecture(code, name, provinces) {
  const isOnlyBetween = name === '县' || name === provinces[`${code.slice(0, 2)}0000`] || code.endsWith('9000');
  return !isOnlyBetween && !elsewhere.test(code);
}

function isCounty(code, name) {
  const isNumberedAsOne = countyCode.test(code) || (cityCode.test(code) && name.endsWith('市'));
  const isNamedAsOne = /[区县市旗]$/.test(name) && !zoneName.test(name);
  const isLeftOut = elsewhere.test(code) || withoutCounties.test(code) || withdrawn.has(code);
  return isNumberedAsOne && isNamedAsOne && !isLeftOut;
}
