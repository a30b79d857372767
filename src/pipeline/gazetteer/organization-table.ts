/**
 * Organisations that news speaks of everywhere, a line each: name | short forms and other names.
 * A publisher's line begins with ">", an armed group's with "!".
 */
export const organizationTable = `
United Nations | UN; U.N.; UNO; the world body
United Nations Security Council | UN Security Council; U.N. Security Council; Security Council; UNSC
United Nations General Assembly | UN General Assembly; U.N. General Assembly; General Assembly; UNGA
United Nations Secretariat | UN Secretariat
Economic and Social Council | ECOSOC
International Court of Justice | ICJ; World Court
International Criminal Court | ICC
International Criminal Tribunal for the former Yugoslavia | ICTY
Permanent Court of Arbitration | PCA
European Court of Human Rights | ECHR; ECtHR
European Court of Justice | ECJ; Court of Justice of the European Union
United Nations Human Rights Council | UN Human Rights Council; Human Rights Council; UNHRC
United Nations High Commissioner for Refugees | UNHCR; UN refugee agency; U.N. refugee agency
Office of the High Commissioner for Human Rights | OHCHR
Office for the Coordination of Humanitarian Affairs | OCHA; UN OCHA
United Nations Children's Fund | UNICEF; Unicef
United Nations Educational, Scientific and Cultural Organization | UNESCO; Unesco
United Nations Development Programme | UNDP; UN Development Programme; UN Development Program
United Nations Environment Programme | UNEP
United Nations Population Fund | UNFPA
United Nations Relief and Works Agency | UNRWA
United Nations Office on Drugs and Crime | UNODC
United Nations Interim Force in Lebanon | UNIFIL
United Nations Conference on Trade and Development | UNCTAD
UN Women |
World Food Programme | WFP; World Food Program
World Health Organization | WHO; World Health Organisation; W.H.O.
Food and Agriculture Organization | FAO; Food and Agriculture Organisation
International Labour Organization | ILO; International Labor Organization
International Organization for Migration | IOM
International Atomic Energy Agency | IAEA
International Civil Aviation Organization | ICAO
International Maritime Organization | IMO
International Telecommunication Union | ITU
World Meteorological Organization | WMO
World Intellectual Property Organization | WIPO
World Trade Organization | WTO; World Trade Organisation
World Bank | World Bank Group
International Monetary Fund | IMF
International Finance Corporation | IFC
Intergovernmental Panel on Climate Change | IPCC
Comprehensive Nuclear-Test-Ban Treaty Organization | CTBTO
Organisation for the Prohibition of Chemical Weapons | OPCW; Organization for the Prohibition of Chemical Weapons
Nuclear Suppliers Group | NSG
Interpol | INTERPOL
Europol |
Frontex |
European Union | EU; E.U.
European Commission | EC
European Council |
European Parliament |
Council of the European Union |
European Central Bank | ECB
European Investment Bank | EIB
European Bank for Reconstruction and Development | EBRD
European Economic Community | EEC
Eurogroup |
Council of Europe |
Benelux |
Visegrad Group | Visegrad Four; V4
North Atlantic Treaty Organization | NATO; Nato; North Atlantic Treaty Organisation; North Atlantic Council
Organization for Security and Co-operation in Europe | OSCE; Organisation for Security and Cooperation in Europe
Organisation for Economic Co-operation and Development | OECD; Organization for Economic Cooperation and Development
Warsaw Pact |
Commonwealth of Independent States | CIS
Collective Security Treaty Organization | CSTO; Collective Security Treaty Organisation
Eurasian Economic Union | EAEU
Shanghai Cooperation Organization | SCO; Shanghai Cooperation Organisation
Association of Southeast Asian Nations | ASEAN; Asean
ASEAN Regional Forum | ARF
Asia-Pacific Economic Cooperation | APEC; Apec
Asian Development Bank | ADB
Asian Infrastructure Investment Bank | AIIB
South Asian Association for Regional Cooperation | SAARC
Pacific Islands Forum | PIF
Quadrilateral Security Dialogue | Quad
AUKUS | Aukus
BRICS | Brics
African Union | AU; A.U.
Organisation of African Unity | OAU
African Development Bank | AfDB
Economic Community of West African States | ECOWAS; Ecowas
Southern African Development Community | SADC
East African Community | EAC
Intergovernmental Authority on Development | IGAD
African Union Mission in Somalia | AMISOM; Amisom
Arab League | League of Arab States
Gulf Cooperation Council | GCC
Organisation of Islamic Cooperation | OIC; Organization of Islamic Cooperation; Organisation of the Islamic Conference
Organization of the Petroleum Exporting Countries | OPEC; Opec; OPEC+; Organisation of the Petroleum Exporting Countries
International Energy Agency | IEA
Organization of American States | OAS; Organisation of American States
Mercosur | MERCOSUR; Mercosul
Union of South American Nations | UNASUR; Unasur
Caribbean Community | CARICOM; Caricom
Inter-American Development Bank | IDB
Community of Latin American and Caribbean States | CELAC
Bolivarian Alliance for the Peoples of Our America | ALBA
Commonwealth of Nations |
Non-Aligned Movement | NAM
Group of Seven | G7; G-7
Group of Eight | G8; G-8
Group of Twenty | G20; G-20
Group of 77 | G77; G-77
Bank for International Settlements | BIS
Financial Action Task Force | FATF
Paris Club |
Bretton Woods |
League of Nations |
World Economic Forum | WEF
International Olympic Committee | IOC
World Anti-Doping Agency | WADA
Fédération Internationale de Football Association | FIFA; Fifa
Union of European Football Associations | UEFA; Uefa
International Committee of the Red Cross | ICRC; Red Cross
International Federation of Red Cross and Red Crescent Societies | IFRC; Red Crescent
Doctors Without Borders | Médecins Sans Frontières; MSF; Medecins Sans Frontieres
Amnesty International | Amnesty
Human Rights Watch | HRW
Reporters Without Borders | RSF; Reporters Sans Frontières
Committee to Protect Journalists | CPJ
Save the Children |
Oxfam |
Greenpeace |
Transparency International |
International Crisis Group | ICG
Syrian Observatory for Human Rights | SOHR
Freedom House |
World Wildlife Fund | WWF
Wikileaks | WikiLeaks
Bill and Melinda Gates Foundation | Gates Foundation
Chatham House |
Council on Foreign Relations | CFR
Brookings Institution | Brookings
Carnegie Endowment for International Peace | Carnegie Endowment
RAND Corporation | RAND; Rand Corp; Rand Corporation
Center for Strategic and International Studies | CSIS
International Institute for Strategic Studies | IISS
Stockholm International Peace Research Institute | SIPRI
Heritage Foundation |
White House |
Kremlin |
Pentagon |
Capitol Hill |
Downing Street |
Whitehall |
State Department | US State Department; U.S. State Department; Department of State
Foggy Bottom |
Central Intelligence Agency | CIA; C.I.A.
Federal Bureau of Investigation | FBI; F.B.I.
National Security Agency | NSA; N.S.A.
National Security Council | NSC
Department of Homeland Security | DHS
Department of Defense | DoD; Defense Department
Department of Justice | DoJ; DOJ; Justice Department
Treasury Department | US Treasury; U.S. Treasury
Federal Reserve | Fed; US Federal Reserve
Food and Drug Administration | FDA
Environmental Protection Agency | EPA
Centers for Disease Control and Prevention | CDC
National Aeronautics and Space Administration | NASA; Nasa
Drug Enforcement Administration | DEA
Securities and Exchange Commission | SEC
United States Agency for International Development | USAID
United States Congress | Congress; US Congress; U.S. Congress
United States Senate | Senate; US Senate; U.S. Senate
House of Representatives | US House of Representatives; U.S. House of Representatives
Supreme Court | US Supreme Court; U.S. Supreme Court
Democratic Party | Democrats; Democratic National Committee; DNC
Republican Party | Republicans; GOP; Republican National Committee; RNC
House of Commons |
House of Lords |
Foreign Office | Foreign and Commonwealth Office; FCO; Foreign, Commonwealth and Development Office; FCDO
Home Office |
Ministry of Defence | MoD; MOD
MI5 |
MI6 | Secret Intelligence Service
GCHQ | Government Communications Headquarters
Scotland Yard | Metropolitan Police; Met Police
Bank of England | BoE
Conservative Party | Tories; Conservatives; Tory Party
Labour Party | Labour
Liberal Democrats | Lib Dems; Liberal Democrat Party
Scottish National Party | SNP
Sinn Féin | Sinn Fein
Democratic Unionist Party | DUP
UK Independence Party | UKIP; Ukip
Bundestag |
Bundesbank |
Bundeswehr |
Christian Democratic Union | CDU
Christian Social Union | CSU
Social Democratic Party | SPD
Alternative for Germany | AfD
National Assembly |
National Front | National Rally; Front National
Elysee | Élysée; Elysée Palace; Elysee Palace
Quai d'Orsay |
Knesset |
Likud |
Mossad |
Shin Bet |
Israel Defense Forces | IDF; Israeli Defense Forces; Israel Defence Forces
Palestinian Authority | PA; Palestinian National Authority
Palestine Liberation Organization | PLO; Palestine Liberation Organisation
Majlis |
Islamic Revolutionary Guard Corps | IRGC; Revolutionary Guards; Revolutionary Guard; Revolutionary Guard Corps
Quds Force |
Duma | State Duma
Federal Security Service | FSB
Foreign Intelligence Service | SVR
GRU |
KGB |
United Russia |
Roscosmos |
Gazprom |
Rosneft |
Politburo |
Chinese Communist Party | CCP; CPC; Communist Party of China; China's Communist Party
People's Liberation Army | PLA
National People's Congress | NPC
State Council |
Central Military Commission | CMC
Taiwan Affairs Office |
Kuomintang | KMT; Nationalist Party
Democratic Progressive Party | DPP
Workers' Party of Korea | WPK; Korean Workers' Party; Workers Party of Korea
Supreme People's Assembly |
Blue House | Cheong Wa Dae
Liberal Democratic Party | LDP
Diet |
Bank of Japan | BOJ; BoJ
Lok Sabha |
Rajya Sabha |
Bharatiya Janata Party | BJP
Indian National Congress | Congress Party
Inter-Services Intelligence | ISI
Pakistan People's Party | PPP
Pakistan Muslim League-Nawaz | PML-N; Pakistan Muslim League
Pakistan Tehreek-e-Insaf | PTI
Awami League |
Bangladesh Nationalist Party | BNP
National League for Democracy | NLD
Tatmadaw |
Loya Jirga |
African National Congress | ANC
Zimbabwe African National Union-Patriotic Front | ZANU-PF; Zanu-PF
Movement for Democratic Change | MDC
Muslim Brotherhood |
Justice and Development Party | AKP; AK Party
Republican People's Party | CHP
Supreme Council of the Armed Forces | SCAF
Syrian National Council | SNC
Syrian National Coalition |
!Free Syrian Army | FSA
!Syrian Democratic Forces | SDF
!White Helmets | Syria Civil Defence
!People's Protection Units | YPG
!Peshmerga |
!Popular Mobilization Forces | PMF; Popular Mobilization Units; Hashd al-Shaabi
!Hamas | Islamic Resistance Movement
!Palestinian Islamic Jihad | Islamic Jihad; PIJ
!Fatah | Fateh
!Hezbollah | Hizbollah; Hizbullah; Hizballah
!Houthis | Houthi; Ansar Allah; Houthi movement
!Taliban | Taleban; Afghan Taliban
!Haqqani network | Haqqani Network
!Tehrik-i-Taliban Pakistan | TTP; Pakistani Taliban; Tehreek-e-Taliban Pakistan
!Lashkar-e-Taiba | LeT; Lashkar-e-Tayyiba
!Jaish-e-Mohammed | Jaish-e-Mohammad; JeM
!al-Qaeda | Al-Qaeda; Al Qaeda; al Qaeda; al-Qaida; Al-Qaida; al Qaida; al-Qa'ida
!al-Qaeda in the Arabian Peninsula | AQAP
!al-Qaeda in the Islamic Maghreb | AQIM
!al-Nusra Front | Nusra Front; Jabhat al-Nusra; Jabhat Fateh al-Sham; Al-Nusra Front
!Hayat Tahrir al-Sham | HTS; Tahrir al-Sham
!Ahrar al-Sham |
!Islamic State | ISIS; ISIL; Isis; Isil; Daesh; Da'esh; Islamic State group; Islamic State of Iraq and the Levant; Islamic State of Iraq and Syria; IS
!Boko Haram |
!al-Shabaab | al-Shabab; Al-Shabaab; Al-Shabab; al Shabaab; al Shabab; Al Shabaab; Al Shabab
!Ansar al-Sharia |
!Abu Sayyaf |
!Jemaah Islamiyah | Jemaah Islamiah
!Moro Islamic Liberation Front | MILF
!New People's Army | NPA
!Liberation Tigers of Tamil Eelam | LTTE; Tamil Tigers
!Kurdistan Workers' Party | PKK; Kurdistan Workers Party
!Revolutionary Armed Forces of Colombia | FARC; Farc
!National Liberation Army | ELN
!Shining Path |
!Irish Republican Army | IRA; Provisional IRA; Real IRA
!Euskadi Ta Askatasuna | ETA; Eta
!Lord's Resistance Army | LRA
!Janjaweed |
!Rapid Support Forces | RSF paramilitary
!Justice and Equality Movement | JEM
!M23 |
!Wagner Group | Wagner
!Azov Battalion | Azov Regiment
!Proud Boys |
!Ku Klux Klan | KKK
!Aum Shinrikyo |
>Reuters | Thomson Reuters
>Agence France-Presse | AFP; Agence France Presse
>Associated Press | AP; The Associated Press
>United Press International | UPI
>Bloomberg | Bloomberg News
>Press Association | PA Media
>Deutsche Presse-Agentur | DPA; dpa
>ANSA | Ansa
>EFE | Efe
>TASS | Tass; ITAR-TASS; Itar-Tass
>Interfax |
>RIA Novosti | RIA; Ria Novosti
>Sputnik |
>RT | Russia Today
>Xinhua | Xinhua News Agency; Xinhua news agency
>Korean Central News Agency | KCNA
>Rodong Sinmun |
>Yonhap | Yonhap News Agency; Yonhap news agency
>Chosun Ilbo |
>JoongAng Ilbo |
>Kyodo | Kyodo News
>Jiji Press | Jiji
>NHK |
>Asahi Shimbun |
>Yomiuri Shimbun |
>Nikkei |
>Press Trust of India | PTI news agency
>Times of India |
>The Hindu |
>Hindustan Times |
>Indian Express |
>Dawn newspaper |
>Islamic Republic News Agency | IRNA
>Fars | Fars News Agency
>Tasnim | Tasnim News Agency
>Mehr News Agency |
>Press TV |
>Saudi Press Agency | SPA
>Syrian Arab News Agency | SANA
>Anadolu Agency | Anadolu
>Hurriyet | Hürriyet
>Middle East News Agency | MENA
>Al-Ahram | al-Ahram
>Al Jazeera | al-Jazeera; Al-Jazeera; Aljazeera
>Al Arabiya | al-Arabiya; Al-Arabiya
>Al-Manar | al-Manar
>Haaretz | Ha'aretz
>Jerusalem Post | The Jerusalem Post
>Times of Israel | The Times of Israel
>Yedioth Ahronoth | Yediot Aharonot; Ynet
>Global Times |
>People's Daily |
>China Daily |
>South China Morning Post | SCMP
>CCTV | China Central Television
>CGTN |
>Caixin |
>Central News Agency | CNA
>Taipei Times |
>Straits Times | The Straits Times
>Channel NewsAsia |
>Bangkok Post |
>Jakarta Post |
>British Broadcasting Corporation | BBC; BBC News; BBC World Service
>ITV |
>Sky News |
>Channel 4 |
>The Guardian | Guardian
>The Observer |
>The Times of London |
>Sunday Times |
>Financial Times | FT
>Daily Telegraph | The Telegraph
>Daily Mail | Mail Online
>Daily Mirror |
>The Sun newspaper |
>The Independent |
>The Economist | Economist
>New York Times | The New York Times; NYT
>Washington Post | The Washington Post
>Wall Street Journal | WSJ; The Wall Street Journal
>Los Angeles Times | LA Times; L.A. Times
>Chicago Tribune |
>Boston Globe |
>USA Today |
>New York Post |
>Politico |
>Axios |
>Time magazine | TIME
>Newsweek |
>The New Yorker | New Yorker
>The Atlantic |
>Foreign Affairs magazine |
>Foreign Policy magazine |
>CNN |
>Fox News | Fox
>MSNBC |
>CNBC |
>ABC News |
>CBS News | CBS
>NBC News | NBC
>NPR | National Public Radio
>PBS |
>C-SPAN |
>HuffPost | Huffington Post
>BuzzFeed |
>Breitbart |
>Voice of America | VOA
>Radio Free Asia | RFA
>Radio Free Europe | RFE/RL; Radio Free Europe/Radio Liberty; Radio Liberty
>CBC |
>Globe and Mail | The Globe and Mail
>Toronto Star |
>Australian Broadcasting Corporation | ABC
>Sydney Morning Herald |
>RTE | RTÉ
>Irish Times | The Irish Times
>Deutsche Welle | DW
>Der Spiegel | Spiegel
>Die Welt |
>Die Zeit |
>Bild |
>Frankfurter Allgemeine Zeitung | FAZ
>Süddeutsche Zeitung | Sueddeutsche Zeitung
>Le Monde |
>Le Figaro |
>Liberation newspaper |
>France 24 |
>Euronews |
>Corriere della Sera |
>La Repubblica |
>El País | El Pais
>El Mundo |
>La Stampa |
>Kommersant |
>Izvestia | Izvestiya
>Pravda |
>Novaya Gazeta |
>Moscow Times |
>Kyiv Post | Kyiv Independent
>Ukrinform |
>Folha de S.Paulo | Folha de S. Paulo
>O Globo |
>La Nación |
>Clarín | Clarin
>Granma |
>Prensa Latina |
>Telesur |
>Daily Nation |
>Mail & Guardian |
Facebook | Meta Platforms
Google | Alphabet
Microsoft |
Twitter |
YouTube |
WhatsApp |
TikTok |
ByteDance |
Huawei | Huawei Technologies
ZTE |
Alibaba |
Tencent |
Baidu |
Apple Inc |
Amazon.com |
Samsung | Samsung Electronics
Hyundai |
Toyota |
Honda |
Nissan |
Sony |
Boeing |
Airbus |
Lockheed Martin |
BAE Systems |
Volkswagen |
BMW |
Siemens |
Deutsche Bank |
Goldman Sachs |
JPMorgan | JPMorgan Chase; JP Morgan
Morgan Stanley |
Citigroup | Citibank
HSBC |
Barclays |
UBS |
Credit Suisse |
ExxonMobil | Exxon Mobil; Exxon
Royal Dutch Shell |
BP |
Chevron |
TotalEnergies |
Saudi Aramco | Aramco
PetroChina |
Sinopec |
General Motors | GM
General Electric | GE
Ford Motor Co | Ford Motor
Tesla Motors |
SpaceX |
Nasdaq | NASDAQ
Dow Jones |
New York Stock Exchange | NYSE
Standard & Poor's | S&P; Standard and Poor's
Moody's |
Fitch | Fitch Ratings
`
