/** Words that tell places, languages, agencies and organisations from people, without accents and capitals, in English and in Spanish. */

function words(text: string): string[] {
  return text.trim().split(/\s+/);
}

/** Languages and peoples: they stand before other words and are nobody's name. */
export const LANGUAGES = new Set(
  words(`polish portuguese italian dutch greek turkish arabic hebrew hindi urdu punjabi bengali tamil tagalog filipino vietnamese thai lao khmer burmese
    korean japanese mandarin cantonese ukrainian romanian bulgarian hungarian czech slovak serbian croatian bosnian albanian macedonian lithuanian latvian estonian
    finnish swedish norwegian danish icelandic irish welsh scottish catalan basque galician persian farsi dari pashto kurdish armenian georgian amharic somali swahili
    hausa yoruba igbo zulu tigrinya nepali sinhala malay indonesian mongolian haitian creole quechua aymara guarani nahuatl mixtec zapotec navajo cherokee hmong
    brazilian colombian venezuelan guatemalan honduran salvadoran nicaraguan cuban dominican peruvian bolivian chilean argentine ecuadorian british syrian afghan
    iraqi iranian nigerian kenyan ethiopian eritrean sudanese congolese egyptian moroccan tunisian algerian pakistani indian bangladeshi islamic muslim     jewish catholic lutheran baptist methodist evangelical buddhist
    polaco portugues italiano neerlandes turco arabe hebreo coreano japones mandarin vietnamita tailandes ucraniano rumano bulgaro hungaro checo
    ruso chino creole quechua quiche ingles mexicano salvadoreno hondureno guatemalteco colombiano venezolano peruano boliviano brasileno cubano
    islamica catolica evangelica judia
    levantine swiss`),
);

/** Places of one word that hardly anybody is called. */
export const PLACES = new Set(
  words(`afghanistan albania algeria angola argentina armenia azerbaijan bangladesh belarus belgium belize bolivia bosnia botswana brazil brasil bulgaria cambodia
    cameroon canada chile colombia croatia czechia denmark ecuador egypt egipto eritrea estonia ethiopia etiopia finland france gambia germany alemania ghana
    greece grecia guatemala guinea guyana haiti honduras hungary iceland indonesia iran iraq ireland italy jamaica japan kazakhstan kosovo kuwait
    laos latvia lebanon liberia libya lithuania luxembourg madagascar malawi malaysia mali mauritania mexico moldova mongolia montenegro morocco marruecos mozambique
    myanmar namibia nepal netherlands nicaragua nigeria norway pakistan panama paraguay peru philippines filipinas poland polonia portugal qatar romania rumania russia
    rusia rwanda senegal serbia singapore slovakia slovenia somalia spain espana sudan suriname sweden suecia switzerland suiza syria siria taiwan tajikistan tanzania
    thailand tailandia tunisia turkey turquia uganda ukraine ucrania uruguay uzbekistan venezuela vietnam yemen zambia zimbabwe
    alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois indiana iowa kansas kentucky louisiana maine maryland
    massachusetts michigan minnesota mississippi missouri nebraska nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont wisconsin wyoming ontario
    quebec chihuahua sonora oaxaca chiapas veracruz tamaulipas sinaloa coahuila yucatan tabasco puebla jalisco michoacan zacatecas tlaxcala     chicago boston seattle philadelphia atlanta baltimore minneapolis pittsburgh cincinnati milwaukee sacramento tucson albuquerque honolulu anchorage
    toronto montreal vancouver tijuana monterrey cancun acapulco tapachula reynosa matamoros managua tegucigalpa bogota medellin caracas quito guayaquil
    montevideo brasilia barcelona bilbao lisbon lisboa berlin munich hamburg frankfurt vienna zurich brussels bruselas amsterdam
    rotterdam copenhagen stockholm oslo helsinki warsaw varsovia krakow lodz gdansk wroclaw poznan prague praga budapest bucharest kyiv kiev lviv odesa moscow moscu
    istanbul ankara athens atenas rome roma naples venice tirana sarajevo belgrade zagreb nairobi abuja accra cairo casablanca tripoli khartoum mogadishu
    johannesburg kampala manila bangkok hanoi jakarta beijing shanghai tokyo tokio osaka seoul seul mumbai delhi kolkata dhaka karachi lahore kabul tehran baghdad
    damascus beirut dubai riyadh bloomington lampedusa europe europa antarctica latinoamerica centroamerica sudamerica caribbean caribe balkans
    balcanes andalucia cataluna asturias navarra extremadura murcia`),
);

/** Places and bodies of several words, none of which says what they are. */
export const PHRASES = words(`
    los_angeles las_vegas costa_rica puerto_rico el_salvador el_paso hong_kong sri_lanka sierra_leone saudi_arabia arabia_saudita burkina_faso cabo_verde cape_verde
    cote_d'ivoire ivory_coast south_sudan corea_del_sur great_britain gran_bretana sao_paulo rio_de_janeiro buenos_aires mexico_city ho_chi_minh_city addis_ababa
    abu_dhabi tel_aviv kuala_lumpur phnom_penh cox's_bazar ciudad_juarez baja_california quintana_roo nuevo_leon san_luis_potosi guinea_bissau guinea_ecuatorial
    papua_new_guinea trinidad_and_tobago antigua_and_barbuda bosnia_and_herzegovina republica_dominicana republica_checa silicon_valley cape_town kansas_city salt_lake
    baton_rouge des_moines corpus_christi ann_arbor palm_beach grand_rapids santa_fe little_rock rhode_island sault_ste_marie amnesty_international human_rights_watch
    save_the_children medicos_sin_fronteras doctors_without_borders medecins_sans_frontieres cruz_roja red_cross red_crescent media_luna_roja salvation_army
    ejercito_de_salvacion catholic_charities world_vision polaris_project terre_des_hommes la_strada covenant_house big_brothers_big_sisters boys_and_girls_clubs
    habitat_for_humanity homeland_security border_patrol scotland_yard guardia_civil mossos_d'esquadra ertzaintza google_docs microsoft_teams google_meet zoom_room
    monday_morning good_friday palm_sunday dia_de_muertos semana_santa paises_bajos twin_cities medicos_del_mundo cinco_de_mayo black_friday martin_luther_king_day`).map((phrase) => phrase.split("_"));

/** Of the words for places and bodies, those that people are called as well, after a given name. */
export const ALSO_SURNAMES = new Set(
  words("park lane day lake hill hills church house west east north young law court place bridge justice street valley field rivers wood heights springs beach bay chair news press page bishop rio lago puente plaza iglesia casas norte paz english french german irish welsh"),
);

/** Given names from many places, without accents. */
export const GIVEN = new Set(
  words(`maria jose juan ana luis carmen rosa carlos jorge elena lucia sofia isabel pedro miguel pablo diego javier teresa beatriz gabriela daniela laura paula andrea
    silvia claudia patricia veronica alejandra fernanda valentina camila ximena guadalupe esperanza dolores consuelo mercedes pilar raquel marta cristina julia alicia
    antonio francisco manuel jesus rafael fernando ricardo roberto eduardo sergio alejandro andres felipe oscar raul hector arturo enrique ramon alberto mario victor
    mary john james robert michael william david richard joseph thomas charles daniel matthew anthony mark donald steven paul andrew joshua kenneth kevin brian george
    edward ronald timothy jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory frank alexander raymond
    patrick jack dennis jerry tyler aaron adam nathan henry peter zachary kyle walter ethan jeremy harold keith christian roger noah gerald terry sean austin arthur
    patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley kimberly emily donna michelle carol amanda dorothy
    melissa deborah stephanie rebecca sharon laura cynthia kathleen amy angela shirley anna brenda pamela emma nicole helen samantha katherine christine debra rachel
    carolyn janet catherine heather diane ruth olivia joyce virginia victoria kelly lauren christina joan evelyn judith megan alice cheryl jacqueline hannah grace
    doris jean julie kathryn gloria ann denise marie amber jane rose diana natalie sophia kate eleanor florence
    mohammed muhammad ahmed ali hassan hussein omar ibrahim yusuf abdullah fatima aisha khadija zainab mariam amina layla noor
    wei li ming hui jing yan min jun hyun ji soo yuki haruto sakura kenji hiroshi akira thi van minh anh linh
    priya anjali sanjay raj ravi deepak sunita lakshmi arjun
    olena oksana iryna natalia tatiana svetlana ivan dmitri sergei vladimir olga anastasia
    chidi ngozi emeka adaeze kwame kofi ama abena amadou moussa fatou aminata`),
);

/** More words in the names of bodies and places, next to those of the checker. */
export const BODIES = words(`
    charities charity army patrol border borders customs immigration immigrant refugees refugee rescue mission security homeland enforcement investigation
    investigations intelligence interpol europol unicef unhcr organization organisation organizations federation confederation congress senate parliament assembly
    chamber embassy consulate library museum theater theatre stadium arena tower building room hall port ports terminal highway route interstate freeway canyon desert
    forest ocean sea gulf peninsula region province territory township village town municipality borough nation tribe tribal reservation republic kingdom emirates
    union treaty convention protocol declaration charter amendment constitution statute code fellowship institute academy elementary high middle preschool
    kindergarten campus medical pediatric pediatrics emergency urgent care mental behavioral nursing pharmacy laboratory lab labs research science sciences technology
    technologies systems solutions software digital online internet web insurance credit savings capital partners holdings industries corporation corp limited ltd group
    global world worldwide universal american european african asian pacific atlantic mediterranean unit division section branch bureau directorate secretariat
    interagency agencies consortium caucus forum summit conference seminar workshop webinar symposium festival campaign hotline helpline line network networks
    shelter shelters haven sanctuary ministries diocese archdiocese synagogue monastery convent salvation light lighthouse bridges pathways rising together
    collective cooperative workers restaurants hotels motel inn resort lodge airlines airways railway railroad transit transportation metro bus truck trucking logistics
    fire rescue ambulance coast guard navy corps marines army force forces veterans affairs human rights civil liberties humanity watch action responders
    response resources resource relations standards compliance audit oversight ombudsman inspector administration
    grants award awards day days week month year quarter spring fall winter morning afternoon evening night
    fundraiser breakfast lunch dinner coffee table toolkit handbook manual guidelines policy policies procedure procedures form forms survey
    organizacion federacion confederacion congreso senado parlamento asamblea camara embajada consulado biblioteca museo teatro estadio edificio sala salon
    puerto terminal carretera autopista desierto bosque oceano golfo peninsula provincia territorio municipio alcaldia ayuntamiento gobierno gobernacion presidencia
    republica reino tratado convenio convencion protocolo declaracion constitucion codigo facultad academia primaria secundaria campus medico medica emergencias
    urgencias farmacia laboratorio investigacion ciencia ciencias tecnologia seguridad migracion migraciones extranjeria inmigracion aduanas frontera fronteras
    refugiados refugiadas acnur ejercito armada fuerza fuerzas guardia bomberos rescate caritas roja media misioneras misioneros hermanas hermanos
    diocesis arquidiocesis sinagoga convento monasterio sindicato obrero obreros obreras trabajo empleo vivienda igualdad interior exteriores educacion
    cultura hacienda tesoro derechos humanos humanas libertades observatorio plataforma foro cumbre conferencia seminario taller jornada jornadas linea
    manual guia politica politicas procedimiento formulario encuesta dia dias semana mes ano manana tarde noche
    central superior supremo suprema nacionales mundial mundiales global unidas unidos unida unido interinstitucional ninas ninos infancia mujer genero
    atencion desarrollo social sociales integral familiar orfanato albergue comedor cooperativa colectivo corporacion empresa empresas restaurante aerolineas metro
    zona barrio colonia cabo 
    club clubs language languages lengua lenguas idioma idiomas cordillera generalitat signatory`);
